import { checkAttached, checkInteger, describe } from "@kb/checks";
import type { Haystack } from "./haystack.js";
import { Resident } from "./resident.js";

/** What can be searched for; a haystack of the same kind goes with it. */
export type Needle = string | Uint8Array;

/** What can be searched in: a string, bytes, or either one resident in WebAssembly memory. */
export type AnyHaystack = string | Uint8Array | Haystack;

/** Throws a TypeError unless `value` is a string or a Uint8Array over a live buffer. */
export function checkNeedle(value: unknown, name = "needle"): asserts value is Needle {
  if (typeof value === "string") return;
  if (!(value instanceof Uint8Array)) {
    throw new TypeError(`${name} must be a string or a Uint8Array, got ${describe(value)}`);
  }
  checkAttached(value, name);
}

/** Throws a TypeError unless `haystack` can be searched for a needle of `needle`'s kind. */
export function checkHaystack(haystack: unknown, needle: Needle): asserts haystack is AnyHaystack {
  const kind = haystack instanceof Resident ? haystack.kind : kindOf(haystack);
  if (kind !== kindOf(needle)) {
    throw new TypeError(
      `haystack and needle must both be strings or both be bytes, got ${kind} and ${kindOf(needle)}`,
    );
  }
  if (haystack instanceof Uint8Array) checkAttached(haystack, "haystack");
}

/** Throws a TypeError unless `chunk` is of `needle`'s kind. */
export function checkChunk(chunk: unknown, needle: Needle): asserts chunk is string | Uint8Array {
  checkNeedle(chunk, "chunk");
  if (kindOf(chunk) !== kindOf(needle)) {
    throw new TypeError(`chunks must be ${kindOf(needle)} as the needle is, got ${kindOf(chunk)}`);
  }
}

/** The half-open range of a haystack that a search looks at; what lies beyond its end is clamped to it. */
export function checkRange(start: number, end: number, length: number): [start: number, end: number] {
  checkInteger(start, "start");
  if (end !== Number.POSITIVE_INFINITY) checkInteger(end, "end");
  const last = Math.min(end, length);
  return [Math.min(start, last), last];
}

function kindOf(value: unknown): "a string" | "bytes" {
  checkNeedle(value, "haystack");
  return typeof value === "string" ? "a string" : "bytes";
}
