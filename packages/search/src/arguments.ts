/** The typed arrays that hold numbers or bigints. */
export type TypedArray =
  | Int8Array
  | Uint8Array
  | Uint8ClampedArray
  | Int16Array
  | Uint16Array
  | Int32Array
  | Uint32Array
  | Float32Array
  | Float64Array
  | BigInt64Array
  | BigUint64Array;

/** Throws a TypeError unless `value` is a string, a typed array over a live buffer or another array-like. */
export function checkSequence(value: unknown, name: string): asserts value is ArrayLike<unknown> {
  if (typeof value === "string") return;
  if (typeof value !== "object" || value === null || !isLength((value as { length?: unknown }).length)) {
    throw new TypeError(
      `${name} must be an array, a typed array or another array-like, got ${describe(value)}`,
    );
  }
  checkAttached(value, name);
}

/** Throws a TypeError if `value` is a view of a buffer that was transferred away. */
export function checkAttached(value: object, name: string): void {
  if (!ArrayBuffer.isView(value) || value.byteLength > 0) return;
  try {
    new Uint8Array(value.buffer);
  } catch {
    throw new TypeError(`${name} is a view of a detached buffer`);
  }
}

/** Throws a TypeError unless `value` is a function. */
export function checkFunction(value: unknown, name: string): void {
  if (typeof value !== "function") throw new TypeError(`${name} must be a function, got ${describe(value)}`);
}

/** Throws unless `value` is an integer from `least` to `most`. */
export function checkInteger(value: unknown, name: string, least: number, most: number): void {
  if (typeof value !== "number") throw new TypeError(`${name} must be a number, got ${describe(value)}`);
  if (!(Number.isInteger(value) && value >= least && value <= most)) {
    throw new RangeError(`${name} must be an integer from ${least} to ${most}, got ${value}`);
  }
}

/** Throws unless `value` is a number that is not NaN. */
export function checkNumber(value: unknown, name: string): asserts value is number {
  if (typeof value !== "number") throw new TypeError(`${name} must be a number, got ${describe(value)}`);
  if (Number.isNaN(value)) throw new RangeError(`${name} must be a number, got NaN`);
}

/** Throws unless `value` is one of the words `allowed`. */
export function checkChoice(value: unknown, name: string, allowed: readonly string[]): void {
  const list = allowed.map((word) => `"${word}"`).join(", ");
  if (typeof value !== "string")
    throw new TypeError(`${name} must be one of ${list}, got ${describe(value)}`);
  if (!allowed.includes(value)) throw new RangeError(`${name} must be one of ${list}, got "${value}"`);
}

function isLength(value: unknown): boolean {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

/** A short name of a value for an error message; never calls user code. */
export function describe(value: unknown): string {
  if (value === null) return "null";
  if (value === undefined) return "undefined";
  if (typeof value === "object") return Array.isArray(value) ? "an array" : "an object";
  return typeof value === "function" || typeof value === "symbol"
    ? `a ${typeof value}`
    : `${typeof value} ${value}`;
}
