import { checkSequence } from "./arguments.js";
import { checkNumbers, type Keys, type Queries } from "./batch/keys.js";
import { searchSorted } from "./batch/search-sorted.js";
import { checkSorted } from "./check-sorted.js";
import { compareValues } from "./order.js";

/** Values are placed by so many at a time, so that memory does not grow with their number. */
const CHUNK = 1 << 16;

/**
 * How many values lie in each bin: bin i is [edges[i], edges[i + 1]), and the last one includes its right edge too, as numpy's
 * does.
 *
 * `values` need not be sorted and may be of another number type than `edges`: comparison is exact. Values outside all bins,
 * NaN among them, are not counted. O((n + b) log b) time for b bins. Throws a TypeError for arguments of the wrong kind, a
 * RangeError for fewer than two edges or a NaN edge, a {@link NotSortedError} if the edges do not ascend.
 *
 * @example
 * histogram([1, 2, 2, 3, 4, 5], [1, 3, 5]); // Uint32Array [3, 3]
 */
export function histogram(values: Queries, edges: Keys): Uint32Array {
  checkNumbers(values, "values");
  checkSequence(edges, "edges");
  checkNumbers(edges, "edges");
  const bins = edges.length - 1;
  if (bins < 1) throw new RangeError(`edges must be at least 2, got ${edges.length}`);
  checkSorted(edges, "edges");
  const last = edges[bins]!;
  if (Number.isNaN(last)) throw new RangeError("edges must be numbers, got NaN");
  const counts = new Uint32Array(bins);
  const places = new Uint32Array(Math.min(CHUNK, values.length));
  for (let start = 0; start < values.length; start += CHUNK) {
    const chunk = slice(values, start, start + CHUNK);
    searchSorted(edges, chunk, { side: "right", out: places });
    for (let i = 0; i < chunk.length; i++) {
      const place = places[i]!;
      if (place >= 1 && place <= bins) counts[place - 1]!++;
      else if (place === bins + 1 && compareValues(chunk[i], last) === 0) counts[bins - 1]!++;
    }
  }
  return counts;
}

function slice(values: Queries, start: number, end: number): Queries {
  return ArrayBuffer.isView(values) ? values.subarray(start, end) : (values.slice(start, end) as number[]);
}
