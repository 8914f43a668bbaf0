import { describe } from "@kb/checks";
import { checkNeedle } from "./arguments.js";

/** Throws a TypeError unless `value` is a string, a live Uint8Array or another array-like. */
export function checkSequence(value: unknown, name: string): asserts value is ArrayLike<unknown> {
  if (typeof value === "string" || value instanceof Uint8Array) {
    checkNeedle(value, name);
  } else if (!isArrayLike(value)) {
    throw new TypeError(`${name} must be a string, bytes or another array-like, got ${describe(value)}`);
  }
}

/** Throws a TypeError unless `text` and `pattern` are sequences whose units can be equal. */
export function checkTextAndPattern(text: unknown, pattern: unknown): void {
  checkSequence(text, "text");
  checkSequence(pattern, "pattern");
  const strings = Number(typeof text === "string") + Number(typeof pattern === "string");
  if (strings === 1 && (ArrayBuffer.isView(text) || ArrayBuffer.isView(pattern))) {
    throw new TypeError("text and pattern must both be strings or both be bytes, got one of each");
  }
}

function isArrayLike(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { length } = value as { length?: unknown };
  return typeof length === "number" && Number.isSafeInteger(length) && length >= 0;
}
