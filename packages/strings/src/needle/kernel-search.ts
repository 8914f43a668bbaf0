import { heap, type ShortNeedleExports, shortNeedleKernel } from "../kernel.js";
import type { NeedleProgram } from "./program.js";
import { type Range, type VisitSlice, visitSlices } from "./slices.js";

/** Receives some starts of matches in order; the array is only valid during the call. Answering true ends the search. */
export type VisitStarts = (starts: Uint32Array) => boolean;

const NO_LIMIT = 0xffffffff;
/** How many starts are handed over at once. */
const BATCH = 4096;
/** The last occurrence is looked for from the end, in pieces of this many units and more. */
const FIRST_PIECE = 1 << 12;
const LARGEST_PIECE = 1 << 20;

/** The first occurrence, or -1. */
export function kernelIndexOf(program: NeedleProgram, range: Range): number {
  let index = -1;
  visit(program, range, true, (text, stop, end) => {
    if (program.kernel.scan(program.pointer, text, stop, end, 0, 1) === 0) return false;
    index = program.match;
    return true;
  });
  return index;
}

/** The last occurrence, or -1. Looks through pieces from the end until one has a match, and then for its last. */
export function kernelLastIndexOf(program: NeedleProgram, range: Range): number {
  let size = Math.max(FIRST_PIECE, 4 * program.length);
  // A match that begins before `behind` ends before `end`.
  for (let behind = range.end; behind > range.start; ) {
    const start = Math.max(range.start, behind - size);
    const end = Math.min(range.end, behind + program.length - 1);
    let index = -1;
    const keepGuards = behind < range.end;
    visit(program, { ...range, start, end, keepGuards }, true, (text, stop, end) => {
      if (program.kernel.scan(program.pointer, text, stop, end, 0, NO_LIMIT) > 0) index = program.match;
      return false;
    });
    if (index >= 0) return index;
    behind = start;
    size = Math.max(size, Math.min(size * 4, LARGEST_PIECE));
  }
  return -1;
}

/** How many matches there are. `short` is the kernel to use where every occurrence of a short needle counts. */
export function kernelCount(
  program: NeedleProgram,
  range: Range,
  overlapping: boolean,
  short?: ShortNeedleExports,
): number {
  let total = 0;
  visit(program, range, overlapping, (text, stop, end) => {
    total += scanNext(program, short, text, stop, end, 0, NO_LIMIT);
    return false;
  });
  return total;
}

/** Hands over the starts of all matches. */
export function kernelStarts(
  program: NeedleProgram,
  range: Range,
  overlapping: boolean,
  visitStarts: VisitStarts,
  short?: ShortNeedleExports,
): void {
  const out = heap.allocate(BATCH * 4);
  try {
    visit(program, range, overlapping, (text, stop, end) => {
      for (let found = BATCH; found === BATCH; ) {
        found = scanNext(program, short, text, stop, end, out, BATCH);
        if (found > 0 && visitStarts(heap.u32.subarray(out / 4, out / 4 + found))) return true;
      }
      return false;
    });
  } finally {
    heap.release(out);
  }
}

/** The kernel of short needles, if it is one to search for `program`'s: where every occurrence is a match. */
export function shortKernelFor(program: NeedleProgram, overlapping: boolean): ShortNeedleExports | undefined {
  return program.length <= 8 && (overlapping || program.border === 0) ? shortNeedleKernel() : undefined;
}

function visit(program: NeedleProgram, range: Range, overlapping: boolean, visitSlice: VisitSlice): void {
  program.kernel.begin(program.pointer, overlapping, 0);
  visitSlices(program, range, visitSlice);
}

/**
 * As the kernel's `scan`: the next matches, `capacity` at most. With the kernel of short needles, beginnings carried in
 * from the text before and the starts behind the last whole block are still `scan`'s.
 */
export function scanNext(
  program: NeedleProgram,
  short: ShortNeedleExports | undefined,
  text: number,
  stop: number,
  end: number,
  out: number,
  capacity: number,
): number {
  const { kernel, pointer } = program;
  if (short === undefined) return kernel.scan(pointer, text, stop, end, out, capacity) >>> 0;
  let found = 0;
  const behind = () => (out === 0 ? 0 : out + found * 4);
  if (program.state !== 0)
    found = kernel.scan(pointer, text, program.position, end, behind(), capacity) >>> 0;
  if (program.state === 0)
    found += short.scanBlocks(pointer, text, stop, end, behind(), capacity - found) >>> 0;
  if (found === capacity) return found;
  return found + (kernel.scan(pointer, text, stop, end, behind(), capacity - found) >>> 0);
}
