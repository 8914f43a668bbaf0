import { engineSearch } from "./engine-search.js";
import type { VisitStart } from "./plain-search.js";

/** What is frequent in most texts and data; any other unit of a needle is a landmark. */
const FREQUENT = "\0 etaoinsrhldcumfpgwybvk";
/** Of a long needle, only so many units are weighed. */
const WEIGHED = 64;
/** The engine finds single units at memory speed, but each call costs as much as some 4 KiB of that. */
const UNITS_A_CALL = 4096;
/** Failed calls that are forgiven before the count begins to matter. */
const PATIENCE = 16;

/**
 * The offset of a unit of the needle that is rare in most texts, or -1: if it is rare in this one too, the engine's search
 * for one unit finds candidates faster than a copy to the kernel.
 */
export function rareUnitOffset(needle: string | Uint8Array): number {
  let offset = Math.min(needle.length, WEIGHED) - 1;
  while (offset >= 0 && FREQUENT.includes(String.fromCharCode(unitAt(needle, offset)))) offset--;
  return offset;
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
