import { kernelRate, pieceOf } from "../units.js";

interface NodeBuffer {
  readonly prototype: { indexOf(this: Uint8Array, sought: Uint8Array, from: number): number };
}

/** V8's and Node's search is quadratic for some longer needles: its tables hold so many units. */
export const ENGINE_NEEDLE = 250;

/** The engine's search is asked for so many units at first, and for twice as many each time, up to the largest. */
const FIRST_PIECE = 1 << 12;
const LARGEST_PIECE = 1 << 22;
/** What a call and the clock take, in milliseconds. */
const CALL = 5e-4;
/** So many pieces in a row must be slow, for one may be by chance. */
const SLOW_PIECES = 2;

function nodeBuffer(): NodeBuffer | undefined {
  return (globalThis as unknown as { Buffer?: NodeBuffer }).Buffer;
}

/** Whether the engine has a search of its own for such a haystack: for strings, and in Node for bytes. */
export function hasEngineSearch(haystack: unknown): haystack is string | Uint8Array {
  return typeof haystack === "string" || (haystack instanceof Uint8Array && nodeBuffer() !== undefined);
}

/** Whether the engine's search is the one to ask at once: there is little to search, and nothing to be said against it. */
export function isForEngineAtOnce(haystack: unknown, needle: unknown): haystack is string | Uint8Array {
  if (typeof haystack === "string") return typeof needle === "string" && isSmall(haystack, needle);
  return needle instanceof Uint8Array && hasEngineSearch(haystack) && isSmall(haystack, needle);
}

/** Nothing empty is small, for it may be a view of a detached buffer. */
function isSmall(haystack: string | Uint8Array, needle: string | Uint8Array): boolean {
  return (
    haystack.length > 0 &&
    haystack.length <= FIRST_PIECE &&
    needle.length > 0 &&
    needle.length <= ENGINE_NEEDLE
  );
}

/** The engine's search for a needle of the haystack's kind: the next occurrence from an offset on, or -1. */
export function engineIndexOf(
  haystack: string | Uint8Array,
  needle: string | Uint8Array,
  from: number,
): number {
  return typeof haystack === "string"
    ? haystack.indexOf(needle as string, from)
    : nodeBuffer()!.prototype.indexOf.call(haystack, needle as Uint8Array, from);
}

/**
 * Looks for the first occurrence with the engine's search while that is faster than the kernel, as it is where the needle
 * begins with a unit that the text hardly has. Answers where it is, or else how far there is none.
 */
export function engineIndexWhileFast(
  needle: string | Uint8Array,
  haystack: string | Uint8Array,
  start: number,
  end: number,
): { index: number } | { from: number } {
  const rate = kernelRate(haystack);
  let from = start;
  let slow = 0;
  for (let size = FIRST_PIECE; end - from >= needle.length; size = Math.min(2 * size, LARGEST_PIECE)) {
    const stop = Math.min(from + size + needle.length - 1, end);
    const began = performance.now();
    const index = engineIndexOf(pieceOf(haystack, from, stop), needle, 0);
    if (index >= 0) return { index: from + index };
    from = stop - needle.length + 1;
    const fast = (performance.now() - began - CALL) * rate < size;
    slow = fast ? 0 : slow + 1;
    if (slow === SLOW_PIECES) return { from };
  }
  return { from: end };
}
