import type { AnyHaystack } from "../arguments.js";
import type { PreparedNeedle } from "./prepared-needle.js";
import { startsIn } from "./search.js";

/** The starts of all matches in the units `start` to `end`. */
export function collectStarts(
  needle: PreparedNeedle,
  haystack: AnyHaystack,
  start: number,
  end: number,
): Uint32Array {
  let all = new Uint32Array(64);
  let length = 0;
  startsIn(needle, haystack, start, end, (starts) => {
    if (length + starts.length > all.length) {
      const larger = new Uint32Array(Math.max(2 * all.length, length + starts.length));
      larger.set(all);
      all = larger;
    }
    all.set(starts, length);
    length += starts.length;
    return false;
  });
  return all.slice(0, length);
}
