/** What a bulk call fills: its type chooses the precision. */
export type Floats = Float64Array | Float32Array;

/** Throws unless `value` is a finite number, from `least` on; answers it. */
export function checkFinite(value: unknown, name: string, least: number = Number.NEGATIVE_INFINITY): number {
  checkNumber(value, name);
  if (!Number.isFinite(value) || value < least) {
    const allowed = least === Number.NEGATIVE_INFINITY ? "" : ` ≥ ${least}`;
    throw new RangeError(`${name} must be a finite number${allowed}, got ${value}`);
  }
  return value;
}

/** Throws unless `value` is a finite number above 0; answers it. */
export function checkPositive(value: unknown, name: string): number {
  checkNumber(value, name);
  if (!Number.isFinite(value) || value <= 0) {
    throw new RangeError(`${name} must be a finite number > 0, got ${value}`);
  }
  return value;
}

/** Throws unless `value` is a probability; answers it. */
export function checkProbability(value: unknown, name: string): number {
  checkNumber(value, name);
  if (!(value >= 0 && value <= 1)) throw new RangeError(`${name} must be from 0 to 1, got ${value}`);
  return value;
}

/** Throws unless `value` is an integer from `least` to `most`; answers it. */
export function checkInteger(
  value: unknown,
  name: string,
  least = 0,
  most: number = Number.MAX_SAFE_INTEGER,
): number {
  checkNumber(value, name);
  if (!Number.isInteger(value) || value < least || value > most) {
    throw new RangeError(`${name} must be an integer from ${least} to ${most}, got ${value}`);
  }
  return value;
}

export function checkNumber(value: unknown, name: string): asserts value is number {
  if (typeof value !== "number") throw new TypeError(`${name} must be a number, got ${describe(value)}`);
}

export function checkFunction(value: unknown, name: string): void {
  if (typeof value !== "function") throw new TypeError(`${name} must be a function, got ${describe(value)}`);
}

/** Throws a TypeError if the buffer under `view` was transferred away. */
export function checkAttached(view: ArrayBufferView, name: string): void {
  if (view.byteLength > 0) return;
  try {
    new Uint8Array(view.buffer);
  } catch {
    throw new TypeError(`${name} is a view of a detached buffer`);
  }
}

/** The most elements that a bulk call is asked for by number: what a typed array can hold everywhere. */
const MOST = 2 ** 31 - 1;

/**
 * The array that a bulk call fills with `perItem` numbers for each item: a fresh Float64Array for a count of items, or `out` itself.
 * Throws a TypeError if `size` is neither, and a RangeError for a count that is no integer ≥ 0 or too large, or if `out` does
 * not hold whole items.
 */
export function outputFor<Out extends Floats>(size: number | Out, perItem = 1, name = "count"): Out {
  if (typeof size === "number") {
    checkInteger(size, name, 0, Math.floor(MOST / perItem));
    return new Float64Array(size * perItem) as Out;
  }
  if (!(size instanceof Float64Array || size instanceof Float32Array)) {
    throw new TypeError(
      `${name} must be a number, or an out of type Float64Array or Float32Array, got ${describe(size)}`,
    );
  }
  checkAttached(size, "out");
  if (size.length % perItem !== 0) {
    throw new RangeError(`out must hold whole items of ${perItem} numbers, got length ${size.length}`);
  }
  return size;
}

/** A value as error messages name it. */
export function describe(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (typeof value === "object") return `an object of type ${value.constructor?.name ?? "Object"}`;
  return typeof value === "string" ? JSON.stringify(value.slice(0, 40)) : `${typeof value} ${String(value)}`;
}
