import { needleKernel } from "../kernel.js";
import { Resident } from "../resident.js";
import { type UnitBytes, unitBytesOf } from "../units.js";
import { hasEngineSearch } from "./engine-search.js";
import {
  kernelCount,
  kernelIndexOf,
  kernelLastIndexOf,
  kernelStarts,
  shortKernelFor,
  type VisitStarts,
} from "./kernel-search.js";
import { ENGINE_NAIVE_NEEDLE, ENGINE_NEEDLE, type VisitStart, visitPlainly } from "./plain-search.js";
import type { PreparedNeedle } from "./prepared-needle.js";
import type { NeedleProgram } from "./program.js";
import { rareUnitOffset, rareUnitVisit } from "./rare-unit.js";
import type { Range } from "./slices.js";

type Haystackish = string | Uint8Array | Resident;

/** Below so many units the engine finds one occurrence faster than the text is copied to the kernel. */
const SMALL = 2048;
/** Below so many, even if it is asked again for every match. */
const SMALL_FOR_ALL = 512;
/** Below so many units a loop in TypeScript is faster than that. */
const TINY = 128;
/** Below so many units a copy costs too little to look for another way. */
const CHEAP_TO_COPY = 1 << 15;

/** The first occurrence in the units `start` to `end`, or -1. */
export function indexIn(needle: PreparedNeedle, haystack: Haystackish, start: number, end: number): number {
  if (needle.length === 0) return start;
  let index = -1;
  const visit = (at: number) => {
    index = at;
    return true;
  };
  const from = visitWithoutKernel(needle, haystack, start, end, false, SMALL, visit);
  if (from === end) return index;
  return kernelIndexOf(programFor(needle, haystack), rangeOf(needle, haystack, from, end));
}

/** The last occurrence in the units `start` to `end`, or -1. */
export function lastIndexIn(
  needle: PreparedNeedle,
  haystack: Haystackish,
  start: number,
  end: number,
): number {
  if (needle.length === 0) return end;
  const small = end - start < SMALL && needle.length <= ENGINE_NAIVE_NEEDLE && !needle.caseInsensitive;
  if (small && typeof haystack === "string") {
    const index = haystack.slice(start, end).lastIndexOf(needle.needle as string);
    return index < 0 ? -1 : start + index;
  }
  if (isPlain(needle, haystack, end - start, TINY)) {
    let index = -1;
    visitPlainly(needle, haystack, start, end, true, (at) => {
      index = at;
      return false;
    });
    return index;
  }
  if (!fits(needle, haystack)) return -1;
  return kernelLastIndexOf(programFor(needle, haystack), rangeOf(needle, haystack, start, end));
}

/** How many matches there are in the units `start` to `end`. */
export function countIn(needle: PreparedNeedle, haystack: Haystackish, start: number, end: number): number {
  if (needle.length === 0) return end - start + 1;
  let total = 0;
  const visit = () => {
    total++;
    return false;
  };
  const from = visitWithoutKernel(needle, haystack, start, end, needle.overlapping, SMALL_FOR_ALL, visit);
  if (from === end) return total;
  const program = programFor(needle, haystack);
  const range = rangeOf(needle, haystack, from, end);
  return total + kernelCount(program, range, needle.overlapping, shortKernelFor(program, needle.overlapping));
}

/** Hands over the starts of all matches in the units `start` to `end`, some at a time, until it is answered true. */
export function startsIn(
  needle: PreparedNeedle,
  haystack: Haystackish,
  start: number,
  end: number,
  visitStarts: VisitStarts,
): void {
  let done = false;
  const visit = (at: number) => {
    done = visitStarts(Uint32Array.of(at));
    return done;
  };
  if (needle.length === 0) {
    for (let at = start; at <= end && !done; at++) visit(at);
    return;
  }
  const from = visitWithoutKernel(needle, haystack, start, end, needle.overlapping, SMALL_FOR_ALL, visit);
  if (from === end) return;
  const program = programFor(needle, haystack);
  const range = rangeOf(needle, haystack, from, end);
  kernelStarts(program, range, needle.overlapping, visitStarts, shortKernelFor(program, needle.overlapping));
}

/**
 * Visits matches as long as the kernel would not be faster, and returns where it is to go on from: `end` when nothing
 * is left to do.
 */
function visitWithoutKernel(
  needle: PreparedNeedle,
  haystack: Haystackish,
  start: number,
  end: number,
  overlapping: boolean,
  small: number,
  visit: VisitStart,
): number {
  needle.checkLive();
  if (end - start < needle.length) return end;
  if (isPlain(needle, haystack, end - start, small)) {
    visitPlainly(needle, haystack, start, end, overlapping, visit);
    return end;
  }
  let from = start;
  if (end - start >= CHEAP_TO_COPY && !needle.caseInsensitive && hasEngineSearch(haystack)) {
    const offset = rareUnitOffset(needle.needle);
    if (offset >= 0) from = rareUnitVisit(needle.needle, offset, haystack, start, end, overlapping, visit);
  }
  return from < end && fits(needle, haystack) ? from : end;
}

/** Whether there is no kernel, or so little to search that the engine's search or TypeScript's is faster. */
function isPlain(needle: PreparedNeedle, haystack: Haystackish, length: number, small: number): boolean {
  if (needleKernel() === undefined) return true;
  if (haystack instanceof Resident) return false;
  const engine = hasEngineSearch(haystack) && !needle.caseInsensitive && needle.length <= ENGINE_NEEDLE;
  return length < (engine ? small : TINY);
}

/** Whether a haystack of such units can hold the needle at all. */
function fits(needle: PreparedNeedle, haystack: Haystackish): boolean {
  return needle.unitBytes <= unitBytesIn(haystack);
}

function programFor(needle: PreparedNeedle, haystack: Haystackish): NeedleProgram {
  return needle.program(needleKernel()!, unitBytesIn(haystack));
}

function unitBytesIn(haystack: Haystackish): UnitBytes {
  return haystack instanceof Resident ? haystack.unitBytes : unitBytesOf(haystack);
}

function rangeOf(needle: PreparedNeedle, haystack: Haystackish, start: number, end: number): Range {
  return { haystack, start, end, fold: needle.caseInsensitive };
}
