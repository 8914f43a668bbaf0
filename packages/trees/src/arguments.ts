/** Node numbers and the kernels' addresses are 32-bit: so many nodes take 2 GiB while a tree is built. */
export const MOST_NODES: number = 2 ** 27;

/** Throws unless `value` is an integer from `low` to `high`. */
export function checkInteger(
  value: unknown,
  name: string,
  low: number,
  high: number = Number.MAX_SAFE_INTEGER,
): asserts value is number {
  if (typeof value !== "number") throw new TypeError(`${name} must be a number, got ${describe(value)}`);
  if (Number.isInteger(value) && value >= low && value <= high) return;
  const range = high === Number.MAX_SAFE_INTEGER ? `≥ ${low}` : `from ${low} to ${high}`;
  throw new RangeError(`${name} must be an integer ${range}, got ${value}`);
}

/** Throws unless `value` is a finite number > 0. */
export function checkPositive(value: unknown, name: string): asserts value is number {
  if (typeof value !== "number") throw new TypeError(`${name} must be a number, got ${describe(value)}`);
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name} must be a finite number > 0, got ${value}`);
  }
}

/** Throws unless `value` is one of `choices`. */
export function checkChoice(value: unknown, name: string, choices: readonly string[]): void {
  if (choices.includes(value as string)) return;
  const message = `${name} must be ${choices.map((choice) => `"${choice}"`).join(" or ")}, got ${show(value)}`;
  throw typeof value === "string" ? new RangeError(message) : new TypeError(message);
}

/** A short name of a value for an error message; never calls user code. */
export function describe(value: unknown): string {
  if (value === null) return "null";
  if (typeof value === "object") return Array.isArray(value) ? "an array" : "an object";
  return typeof value === "function" || typeof value === "symbol"
    ? `a ${typeof value}`
    : `${typeof value} ${value}`;
}

/** A label as an error message shows it. */
export function show(label: unknown): string {
  if (typeof label === "string") return JSON.stringify(label.length > 40 ? `${label.slice(0, 40)}…` : label);
  if (typeof label === "number") return String(label);
  return label === undefined ? "undefined" : describe(label).replace(/^(?:boolean|bigint) /, "");
}
