import { checkNeedle } from "../arguments.js";

/** `value` as bytes, a string as UTF-8. */
export function utf8Of(value: string | Uint8Array, name: string): Uint8Array {
  checkNeedle(value, name);
  return typeof value === "string" ? new TextEncoder().encode(value) : Uint8Array.from(value);
}

/** The same, but not empty. */
export function delimiterOf(value: string | Uint8Array, name: string): Uint8Array {
  const bytes = utf8Of(value, name);
  if (bytes.length === 0) throw new RangeError(`${name} must not be empty`);
  return bytes;
}
