import { describe } from "./describe.js";

/** Throws a TypeError unless `value` is a function. */
export function checkFunction(value: unknown, name: string): void {
  if (typeof value !== "function") throw new TypeError(`${name} must be a function, got ${describe(value)}`);
}

/** Throws a TypeError unless `value` is an object, such as a function's options. */
export function checkObject(value: unknown, name: string): asserts value is object {
  if (typeof value === "object" && value !== null) return;
  throw new TypeError(`${name} must be an object, got ${describe(value)}`);
}
