/** A short name of a value for an error message; never calls user code. */
export function describe(value: unknown): string {
  if (value === null) return "null";
  if (ArrayBuffer.isView(value)) return `a ${Object.prototype.toString.call(value).slice(8, -1)}`;
  if (Array.isArray(value)) return "an array";
  if (typeof value === "object" || typeof value === "function" || typeof value === "symbol") {
    return `${typeof value === "object" ? "an" : "a"} ${typeof value}`;
  }
  return value === undefined ? "undefined" : `${typeof value} ${value}`;
}

/** Throws unless `value` is a number. */
export function checkNumber(value: unknown, name: string): asserts value is number {
  if (typeof value !== "number") throw new TypeError(`${name} must be a number, got ${describe(value)}`);
}

/** Throws unless `value` is a finite number from `low` to `high`. */
export function checkBetween(value: unknown, name: string, low: number, high: number): void {
  checkNumber(value, name);
  if (value >= low && value <= high && Number.isFinite(value)) return;
  const allowed = high === Number.POSITIVE_INFINITY ? `≥ ${low}` : `from ${low} to ${high}`;
  throw new RangeError(`${name} must be a finite number ${allowed}, got ${value}`);
}

/** Throws unless `value` is an integer from `low` to `high`. */
export function checkInteger(value: unknown, name: string, low: number, high: number): void {
  checkNumber(value, name);
  if (Number.isInteger(value) && value >= low && value <= high) return;
  throw new RangeError(`${name} must be an integer from ${low} to ${high}, got ${value}`);
}

/** Throws unless `value` is one of `allowed`. */
export function checkOneOf<Name extends string>(
  value: unknown,
  name: string,
  allowed: readonly Name[],
): asserts value is Name {
  if (typeof value !== "string") throw new TypeError(`${name} must be a string, got ${describe(value)}`);
  if (!allowed.includes(value as Name)) {
    throw new RangeError(
      `${name} must be ${allowed.map((each) => `'${each}'`).join(" or ")}, got '${value}'`,
    );
  }
}

/** Throws unless `value` is an array or a typed array of `length` numbers. */
export function checkLength(
  value: unknown,
  name: string,
  length: number,
): asserts value is ArrayLike<number> {
  if (!Array.isArray(value) && (!ArrayBuffer.isView(value) || value instanceof DataView)) {
    throw new TypeError(`${name} must be an array of numbers, got ${describe(value)}`);
  }
  const got = (value as ArrayLike<number>).length;
  if (got !== length) throw new RangeError(`${name} must have length ${length}, got ${got}`);
}

/** Throws unless `value` is an array or a typed array of `length` finite numbers. */
export function checkFiniteList(
  value: unknown,
  name: string,
  length: number,
): asserts value is ArrayLike<number> {
  checkLength(value, name, length);
  for (let i = 0; i < length; i++) {
    const element: unknown = value[i];
    checkNumber(element, `${name}[${i}]`);
    if (!Number.isFinite(element))
      throw new RangeError(`${name}[${i}] must be a finite number, got ${element}`);
  }
}

/** Throws unless `value` is an object, such as a function's options. */
export function checkObject(value: unknown, name: string): asserts value is object {
  if (typeof value !== "object" || value === null) {
    throw new TypeError(`${name} must be an object, got ${describe(value)}`);
  }
}
