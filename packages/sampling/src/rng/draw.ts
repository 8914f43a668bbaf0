import { heap } from "../heap.js";
import { refill } from "./refill.js";
import type { Source } from "./source.js";
import { END, NEXT } from "./source-layout.js";

const UNIT = 2 ** -53;

/**
 * A function that answers the next uniform in [0, 1) of a source: the word that kernels would read, read in TypeScript. A call
 * into WebAssembly for each number takes as long as three of Math.random().
 */
export function drawFrom(source: Source): () => number {
  if (source.generator.rotation === 0) {
    return () => {
      const at = nextBytes(source) >>> 2;
      const { u32 } = heap;
      return (u32[at + 1]! * 2097152 + (u32[at]! >>> 11)) * UNIT;
    };
  }
  return () => {
    const at = nextBytes(source) >>> 2;
    const { u32 } = heap;
    return ((u32[at]! >>> 5) * 67108864 + (u32[at + 1]! >>> 6)) * UNIT;
  };
}

/** The address of the next eight bytes, which are used with that. */
function nextBytes({ pointer }: Source): number {
  const { u32 } = heap;
  const field = pointer >>> 2;
  if (u32[field + END / 4]! - u32[field + NEXT / 4]! < 8) refill(pointer);
  const next = u32[field + NEXT / 4]!;
  u32[field + NEXT / 4] = next + 8;
  return next;
}
