import type { TypedArray } from "../arguments.js";
import { lowerBound } from "../bounds.js";
import { walkBlocks } from "./block-walk.js";
import type { SortedArray } from "./walk.js";

/** Beyond this ratio of lengths, galloping looks at so much less that it is faster than a walk through both. */
const GALLOP_RATIO = 16;

/** Whether both are typed arrays of like lengths: every element will be looked at, and `<` alone orders them. */
export function walkTogether(a: SortedArray, b: SortedArray): boolean {
  return ArrayBuffer.isView(a) && Math.max(a.length, b.length) <= GALLOP_RATIO * Math.min(a.length, b.length);
}

/** Two ascending typed arrays of one class, as numbers, which their operators treat like bigints; and how many are not NaN. */
interface Pair {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly n: number;
  readonly m: number;
  readonly out: Float64Array;
}

function pairOf(a: SortedArray, b: SortedArray, most: number): Pair {
  const [x, y] = [a as Float64Array, b as Float64Array];
  const Class = a.constructor as new (length: number) => Float64Array;
  return { x, y, n: lowerBound(x, Number.NaN), m: lowerBound(y, Number.NaN), out: new Class(most) };
}

/** What is in both, each once. */
export function intersectTyped(a: SortedArray, b: SortedArray): TypedArray {
  const { x, y, n, m, out } = pairOf(a, b, Math.min(a.length, b.length));
  let { i, j, count } = walkBlocks("intersection", x, y, out);
  while (i < n && j < m) {
    const [left, right] = [x[i]!, y[j]!];
    if (left === right && (count === 0 || out[count - 1] !== left)) out[count++] = left;
    i += Number(left <= right);
    j += Number(right <= left);
  }
  if (n < x.length && m < y.length) out[count++] = Number.NaN;
  return out.slice(0, count);
}

/** What is in the first and not in the second, each once. */
export function subtractTyped(a: SortedArray, b: SortedArray): TypedArray {
  const { x, y, n, m, out } = pairOf(a, b, a.length);
  let { i, j, count } = walkBlocks("difference", x, y, out);
  // The kernel may have passed what its next block is to be compared with.
  if (i > 0 && i < n) j = lowerBound(y, x[i]!);
  while (i < n) {
    const left = x[i]!;
    while (j < m && y[j]! < left) j++;
    const isNew = (j === m || y[j] !== left) && (count === 0 || out[count - 1] !== left);
    if (isNew) out[count++] = left;
    i++;
  }
  if (n < x.length && m === y.length) out[count++] = Number.NaN;
  return out.slice(0, count);
}

/** All, with repetitions or each once; of equals, those of the first come first. */
export function mergeTyped(a: SortedArray, b: SortedArray, once: boolean): TypedArray {
  const { x, y, n, m, out } = pairOf(a, b, a.length + b.length);
  let { i, j, count } = walkBlocks(once ? "union" : "merge", x, y, out);
  // The kernel has read four more than it has merged.
  for (let unread = Math.min(4, i); unread > 0; unread--) {
    if (j === 0 || (i > 0 && x[i - 1]! > y[j - 1]!)) i--;
    else j--;
  }
  while (i < n && j < m) {
    const [left, right] = [x[i]!, y[j]!];
    const fromLeft = left <= right;
    const next = fromLeft ? left : right;
    i += Number(fromLeft);
    j += Number(!fromLeft);
    if (!once || count === 0 || out[count - 1] !== next) out[count++] = next;
  }
  for (; i < n; i++) if (!once || count === 0 || out[count - 1] !== x[i]) out[count++] = x[i]!;
  for (; j < m; j++) if (!once || count === 0 || out[count - 1] !== y[j]) out[count++] = y[j]!;
  const strangers = x.length - n + y.length - m;
  const end = count + (once ? Math.min(1, strangers) : strangers);
  if (strangers > 0) out.fill(Number.NaN, count, end);
  return end === out.length ? out : out.slice(0, end);
}
