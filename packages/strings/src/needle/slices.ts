import { heap } from "../kernel.js";
import { READ_AHEAD, Resident } from "../resident.js";
import { writeUnits } from "../units.js";
import type { NeedleProgram } from "./program.js";

/**
 * Resident text is read in slices too: a WebAssembly loop cannot move to better code while it runs (no on-stack
 * replacement), so one call over 32 MB ran eight times as long as a second one.
 */
const SLICE = 1 << 18;
/** What is not resident is copied through a window; small at first, for a match may be near. */
const FIRST_WINDOW = 1 << 14;
const WINDOW = 1 << 18;

/**
 * A piece of text in memory at `text`, `end` units long. Starts before `stop` are to be looked at; the rest comes again
 * with the next piece. Answering true ends the search.
 */
export type VisitSlice = (text: number, stop: number, end: number) => boolean;

/** What is to be looked through: the units `start` to `end` of a haystack. */
export interface Range {
  readonly haystack: string | Uint8Array | Resident;
  readonly start: number;
  readonly end: number;
  /** Whether the text's ASCII capitals count as small letters, as the needle's already do. */
  readonly fold: boolean;
  /** Whether the filter stays as it is, having been fitted to text of this kind. */
  readonly keepGuards?: boolean;
}

/** Takes a program over a range. */
export function visitSlices(program: NeedleProgram, range: Range, visit: VisitSlice): void {
  if (range.haystack instanceof Resident && !range.fold) visitResident(program, range.haystack, range, visit);
  else visitWindows(program, range, visit);
}

function visitResident(
  program: NeedleProgram,
  haystack: Resident,
  { start, end, keepGuards }: Range,
  visit: VisitSlice,
): void {
  const at = (unit: number) => haystack.pointer + unit * program.unitBytes;
  if (!keepGuards) program.chooseGuards(at(start), end - start);
  for (let base = start; base < end; base += program.position) {
    program.kernel.readOn(program.pointer, base, false);
    if (visit(at(base), Math.min(SLICE, end - base), end - base)) return;
  }
}

function visitWindows(program: NeedleProgram, range: Range, visit: VisitSlice): void {
  const { start, end, keepGuards } = range;
  // Several times the needle's length, so that most starts are seen whole.
  const largest = Math.min(Math.max(WINDOW, 4 * program.length), end - start);
  const window = heap.allocate(largest * program.unitBytes + READ_AHEAD);
  try {
    let size = Math.min(Math.max(FIRST_WINDOW, 4 * program.length), largest);
    for (let base = start; base < end; base += size, size = largest) {
      size = Math.min(size, end - base);
      fillWindow(program, range, base, base + size, window);
      if (base === start && !keepGuards) program.chooseGuards(window, size);
      program.kernel.readOn(program.pointer, base, base + size < end);
      if (visit(window, size, size)) return;
    }
  } finally {
    heap.release(window);
  }
}

/** Copies a piece of the haystack, folded if asked, to `window`. */
function fillWindow(
  { kernel, unitBytes }: NeedleProgram,
  { haystack, fold }: Range,
  start: number,
  end: number,
  window: number,
): void {
  const resident = haystack instanceof Resident;
  if (!resident) writeUnits(haystack, start, end, window, unitBytes);
  if (fold) {
    const source = resident ? haystack.pointer + start * unitBytes : window;
    kernel.foldAscii(source, window, (end - start) * unitBytes, unitBytes - 1);
  }
}
