import { engineSearch } from "./engine-search.js";
import type { VisitStart } from "./plain-search.js";

/** How many units are sampled to find out which of the needle's is rare. */
const SAMPLES = 1024;
/** Of a long needle, only so many units are weighed. */
const WEIGHED = 64;
/** The engine finds single units at memory speed, but each call costs as much as some 4 KiB of that. */
const UNITS_A_CALL = 4096;
/** Failed calls that are forgiven before the count begins to matter. */
const PATIENCE = 16;

/**
 * The offset of a unit of the needle that a jittered sample of the haystack does not contain, or -1: candidates that rare
 * are cheaper to find by the engine's search for one unit than by a copy to the kernel.
 */
export function rareUnitOffset(
  needle: string | Uint8Array,
  haystack: string | Uint8Array,
  start: number,
  end: number,
): number {
  const seen = new Uint8Array(256);
  const stride = (end - start) / SAMPLES;
  let jitter = 0x9e3779b9;
  for (let i = 0; i < SAMPLES; i++) {
    jitter = (Math.imul(jitter, 1664525) + 1013904223) >>> 0;
    seen[unitAt(haystack, start + Math.floor((i + jitter / 2 ** 32) * stride)) & 255] = 1;
  }
  const weighed = Math.min(needle.length, WEIGHED);
  for (let offset = 0; offset < weighed; offset++) {
    if (seen[unitAt(needle, offset) & 255] === 0) return offset;
  }
  return -1;
}

/**
 * Visits matches by the engine's search for the needle's unit at `offset`. Returns `end` when all are visited, or the
 * place to go on from by another way, once that unit turns out to be frequent: the work stays linear.
 */
export function rareUnitVisit(
  needle: string | Uint8Array,
  offset: number,
  haystack: string | Uint8Array,
  start: number,
  end: number,
  overlapping: boolean,
  visit: VisitStart,
): number {
  const { length } = needle;
  const find = engineSearch(haystack, unitAt(needle, offset));
  const last = end - length;
  let work = 0;
  let at = start;
  while (at <= last) {
    const unit = find(at + offset);
    at = unit < 0 ? end : unit - offset;
    if (at > last) return end;
    const equal = commonLength(needle, haystack, at);
    work += UNITS_A_CALL + equal;
    if (equal === length) {
      if (visit(at)) return end;
      at += overlapping ? 1 : length;
    } else {
      at++;
    }
    if (work > PATIENCE * UNITS_A_CALL + (at - start)) return at;
  }
  return end;
}

function commonLength(needle: string | Uint8Array, haystack: string | Uint8Array, at: number): number {
  let length = 0;
  while (length < needle.length && unitAt(haystack, at + length) === unitAt(needle, length)) length++;
  return length;
}

function unitAt(sequence: string | Uint8Array, index: number): number {
  return typeof sequence === "string" ? sequence.charCodeAt(index) : sequence[index]!;
}
