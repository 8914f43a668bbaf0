import { needleKernel } from "../kernel.js";
import { Resident } from "../resident.js";
import { kernelRate, type UnitBytes, unitBytesOf } from "../units.js";
import { ENGINE_NEEDLE, engineIndexWhileFast, hasEngineSearch } from "./engine-search.js";
import {
  kernelCount,
  kernelIndexOf,
  kernelLastIndexOf,
  kernelStarts,
  shortKernelFor,
  type VisitStarts,
} from "./kernel-search.js";
import { plainVisit, type VisitStart } from "./plain-search.js";
import type { PreparedNeedle } from "./prepared-needle.js";
import type { NeedleProgram } from "./program.js";
import type { Range } from "./slices.js";

type Searched = string | Uint8Array | Resident;

/** Below so many units the engine's search is faster than the kernel, even if it is asked again for every match. */
const SMALL = 512;
/** So few units a millisecond is less than any search of the engine's. */
const SLOW_COPY = 1e6;
/** Below so many units a loop in TypeScript is faster than that. */
const TINY = 128;

/** The first occurrence in the units `start` to `end`, or -1. */
export function indexIn(needle: PreparedNeedle, haystack: Searched, start: number, end: number): number {
  if (needle.length === 0) return start;
  let index = -1;
  const done = visitPlainly(needle, haystack, start, end, false, (at) => {
    index = at;
    return true;
  });
  if (done) return index;
  let from = start;
  if (isForEngine(needle, haystack)) {
    const found = engineIndexWhileFast(needle.needle, haystack, start, end);
    if ("index" in found) return found.index;
    from = found.from;
  }
  if (from === end || !fits(needle, haystack)) return -1;
  return kernelIndexOf(programFor(needle, haystack), rangeOf(needle, haystack, from, end));
}

/** The last occurrence in the units `start` to `end`, or -1. */
export function lastIndexIn(needle: PreparedNeedle, haystack: Searched, start: number, end: number): number {
  if (needle.length === 0) return end;
  let index = -1;
  const done = visitPlainly(needle, haystack, start, end, true, (at) => {
    index = at;
    return false;
  });
  if (done || !fits(needle, haystack)) return index;
  return kernelLastIndexOf(programFor(needle, haystack), rangeOf(needle, haystack, start, end));
}

/** How many matches there are in the units `start` to `end`. */
export function countIn(needle: PreparedNeedle, haystack: Searched, start: number, end: number): number {
  if (needle.length === 0) return end - start + 1;
  let total = 0;
  const { overlapping } = needle;
  const done = visitPlainly(needle, haystack, start, end, overlapping, () => {
    total++;
    return false;
  });
  if (done || !fits(needle, haystack)) return total;
  const program = programFor(needle, haystack);
  const range = rangeOf(needle, haystack, start, end);
  return kernelCount(program, range, overlapping, shortKernelFor(program, overlapping));
}

/** Hands over the starts of all matches in the units `start` to `end`, some at a time, until it is answered true. */
export function startsIn(
  needle: PreparedNeedle,
  haystack: Searched,
  start: number,
  end: number,
  visitStarts: VisitStarts,
): void {
  const visit = (at: number) => visitStarts(Uint32Array.of(at));
  if (needle.length === 0) {
    for (let at = start; at <= end && !visit(at); at++);
    return;
  }
  const { overlapping } = needle;
  const done = visitPlainly(needle, haystack, start, end, overlapping, visit);
  if (done || !fits(needle, haystack)) return;
  const program = programFor(needle, haystack);
  const range = rangeOf(needle, haystack, start, end);
  kernelStarts(program, range, overlapping, visitStarts, shortKernelFor(program, overlapping));
}

/**
 * Visits the matches without the kernel and answers true, if there is none, or so little to search that the engine's
 * search or TypeScript's is faster.
 */
function visitPlainly(
  needle: PreparedNeedle,
  haystack: Searched,
  start: number,
  end: number,
  overlapping: boolean,
  visit: VisitStart,
): boolean {
  needle.checkLive();
  if (end - start < needle.length) return true;
  if (end - start >= smallFor(needle, haystack) && needleKernel() !== undefined) return false;
  plainVisit(needle, haystack, start, end, overlapping, visit);
  return true;
}

/** Below how many units the kernel is not worth its call. */
function smallFor(needle: PreparedNeedle, haystack: Searched): number {
  if (haystack instanceof Resident) return 0;
  if (!isForEngine(needle, haystack)) return TINY;
  return kernelRate(haystack) < SLOW_COPY ? Number.POSITIVE_INFINITY : SMALL;
}

/** Whether the engine's own search compares as this needle asks, and in linear time. */
function isForEngine(needle: PreparedNeedle, haystack: Searched): haystack is string | Uint8Array {
  return !needle.caseInsensitive && needle.length <= ENGINE_NEEDLE && hasEngineSearch(haystack);
}

/** Whether a haystack of such units can hold the needle at all. */
function fits(needle: PreparedNeedle, haystack: Searched): boolean {
  return needle.unitBytes <= unitBytesIn(haystack);
}

function programFor(needle: PreparedNeedle, haystack: Searched): NeedleProgram {
  return needle.program(needleKernel()!, unitBytesIn(haystack));
}

function unitBytesIn(haystack: Searched): UnitBytes {
  return haystack instanceof Resident ? haystack.unitBytes : unitBytesOf(haystack);
}

function rangeOf(needle: PreparedNeedle, haystack: Searched, start: number, end: number): Range {
  return { haystack, start, end, fold: needle.caseInsensitive };
}
