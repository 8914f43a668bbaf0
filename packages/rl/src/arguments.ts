import { checkFinite, checkLength, checkTypedArray, describe } from "@kb/checks";

/** An array of numbers that this package computes on: float32, or float64 where more digits are wanted. */
export type Floats = Float32Array | Float64Array;

/** The kind of array that answers an array of kind `F`. */
export type FloatsOf<F extends Floats> = F extends Float64Array ? Float64Array : Float32Array;

/** A fresh array of the kind of `model`. */
export function floatsLike<F extends Floats>(model: F, length: number): FloatsOf<F> {
  return (model instanceof Float64Array ? new Float64Array(length) : new Float32Array(length)) as FloatsOf<F>;
}

/** `out`, once checked, or without it a fresh array of the kind of `model`. */
export function outputLike<F extends Floats>(
  model: F,
  out: FloatsOf<F> | undefined,
  length: number,
  name = "out",
): FloatsOf<F> {
  if (out === undefined) return floatsLike(model, length);
  checkFloats(out, name, length);
  if (out instanceof Float64Array !== model instanceof Float64Array) {
    throw new TypeError(`${name} must be ${describe(model)}, as the input is, got ${describe(out)}`);
  }
  return out;
}

/** Throws unless `value` is a Float32Array or Float64Array, of `length` elements if that is given. */
export function checkFloats(
  value: unknown,
  name: string,
  length?: number,
  shape?: string,
): asserts value is Floats {
  checkTypedArray(value, name, [Float32Array, Float64Array], length, shape);
}

/** Throws unless `value` is a Uint8Array of `length` flags. */
export function checkFlags(
  value: unknown,
  name: string,
  length: number,
  shape?: string,
): asserts value is Uint8Array {
  checkTypedArray(value, name, [Uint8Array], length, shape);
}

/** Throws unless `value` is an Int32Array of `length` elements. */
export function checkIndices(
  value: unknown,
  name: string,
  length: number,
  shape?: string,
): asserts value is Int32Array {
  checkTypedArray(value, name, [Int32Array], length, shape);
}

/** Throws unless `value` is an array or a typed array of `length` elements. */
export function checkList(
  value: unknown,
  name: string,
  length: number,
  shape?: string,
): asserts value is ArrayLike<number> {
  if (!Array.isArray(value) && (!ArrayBuffer.isView(value) || value instanceof DataView)) {
    throw new TypeError(`${name} must be an array of numbers, got ${describe(value)}`);
  }
  checkLength(value as ArrayLike<number>, name, length, shape);
}

/** Throws unless `value` is an array or a typed array of `length` finite numbers, none below `least`. */
export function checkFiniteList(
  value: unknown,
  name: string,
  length: number,
  shape?: string,
  least?: number,
): asserts value is ArrayLike<number> {
  checkList(value, name, length, shape);
  for (let i = 0; i < length; i++) checkFinite(value[i], `${name}[${i}]`, least);
}

/** Whether two arrays share memory, but not element for element: writing one would change what is still to be read of the other. */
export function overlapsShifted(one: Floats, other: Floats): boolean {
  if (one.buffer !== other.buffer || one.byteOffset === other.byteOffset) return false;
  return (
    one.byteOffset < other.byteOffset + other.byteLength && other.byteOffset < one.byteOffset + one.byteLength
  );
}
