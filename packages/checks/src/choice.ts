import { describe } from "./describe.js";

/** Throws unless `value` is one of the words `allowed`. */
export function checkChoice<Word extends string>(
  value: unknown,
  name: string,
  allowed: readonly Word[],
): asserts value is Word {
  if (allowed.includes(value as Word)) return;
  const words = allowed.map((word) => JSON.stringify(word)).join(", ");
  const message = `${name} must be one of ${words}, got ${describe(value)}`;
  throw typeof value === "string" ? new RangeError(message) : new TypeError(message);
}
