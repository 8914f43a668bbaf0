import { checkNumber, describe } from "./checks.js";

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
  if (!(value instanceof Float32Array || value instanceof Float64Array)) {
    throw new TypeError(`${name} must be a Float32Array or a Float64Array, got ${describe(value)}`);
  }
  if (length !== undefined) checkSize(value, name, length, shape);
}

/** Throws unless `value` is a Uint8Array of `length` flags. */
export function checkFlags(
  value: unknown,
  name: string,
  length: number,
  shape?: string,
): asserts value is Uint8Array {
  if (!(value instanceof Uint8Array)) {
    throw new TypeError(`${name} must be a Uint8Array, got ${describe(value)}`);
  }
  checkSize(value, name, length, shape);
}

/** Throws unless `value` is an Int32Array of `length` elements. */
export function checkIndices(
  value: unknown,
  name: string,
  length: number,
  shape?: string,
): asserts value is Int32Array {
  if (!(value instanceof Int32Array)) {
    throw new TypeError(`${name} must be an Int32Array, got ${describe(value)}`);
  }
  checkSize(value, name, length, shape);
}

function checkSize(value: ArrayLike<number>, name: string, length: number, shape = ""): void {
  if (value.length === length) return;
  throw new RangeError(`${name} must have ${length} elements${shape && ` (${shape})`}, got ${value.length}`);
}

/** Throws unless `value` is an integer ≥ `least`. */
export function checkCount(value: unknown, name: string, least = 0): asserts value is number {
  checkNumber(value, name);
  if (Number.isSafeInteger(value) && value >= least) return;
  throw new RangeError(`${name} must be an integer ≥ ${least}, got ${value}`);
}

/** Throws unless `value` is a finite number. */
export function checkFinite(value: unknown, name: string): asserts value is number {
  checkNumber(value, name);
  if (!Number.isFinite(value)) throw new RangeError(`${name} must be a finite number, got ${value}`);
}

/** Whether two arrays share memory, but not element for element: writing one would change what is still to be read of the other. */
export function overlapsShifted(one: Floats, other: Floats): boolean {
  if (one.buffer !== other.buffer || one.byteOffset === other.byteOffset) return false;
  return (
    one.byteOffset < other.byteOffset + other.byteLength && other.byteOffset < one.byteOffset + one.byteLength
  );
}
