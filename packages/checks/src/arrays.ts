import { describe } from "./describe.js";

/** Throws a TypeError if `value` is a view of a buffer that was transferred away. */
export function checkAttached(value: unknown, name: string): void {
  if (!ArrayBuffer.isView(value) || value.byteLength > 0) return;
  try {
    new Uint8Array(value.buffer);
  } catch {
    throw new TypeError(`${name} is a view of a detached buffer`);
  }
}

/** Throws a RangeError unless `value` has `length` elements; `shape` says what they are, as in `[rows, classes]`. */
export function checkLength(value: ArrayLike<unknown>, name: string, length: number, shape = ""): void {
  if (value.length === length) return;
  const what = shape === "" ? "" : ` (${shape})`;
  throw new RangeError(`${name} must have ${length} elements${what}, got ${value.length}`);
}

/**
 * Throws unless `value` is of one of the classes `kinds`, over a live buffer, with `length` elements if that is given.
 */
export function checkTypedArray<Kind extends abstract new (...parameters: never) => ArrayLike<unknown>>(
  value: unknown,
  name: string,
  kinds: readonly Kind[],
  length?: number,
  shape?: string,
): asserts value is InstanceType<Kind> {
  if (!kinds.some((kind) => value instanceof kind)) {
    throw new TypeError(
      `${name} must be a ${kinds.map((kind) => kind.name).join(" or ")}, got ${describe(value)}`,
    );
  }
  checkAttached(value, name);
  if (length !== undefined) checkLength(value as ArrayLike<unknown>, name, length, shape);
}
