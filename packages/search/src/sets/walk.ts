import { checkAttached, describe } from "@kb/checks";
import { checkSequence, type TypedArray } from "../arguments.js";
import { compareValues } from "../order.js";

/** What sorted sets are given as and come back as: plain arrays, or typed arrays of one class. */
export type SortedArray = TypedArray | readonly unknown[];

/** Throws a TypeError unless both are plain arrays or typed arrays of the same class. */
export function checkPair(a: unknown, b: unknown): void {
  checkArray(a, "a");
  checkArray(b, "b");
  if (classOf(a) !== classOf(b)) {
    throw new TypeError(`a and b must be of the same class, got ${classOf(a)} and ${classOf(b)}`);
  }
}

/** Throws a TypeError unless `value` is an array or a typed array. */
export function checkArray(value: unknown, name: string): asserts value is SortedArray {
  if (!Array.isArray(value) && (!ArrayBuffer.isView(value) || value instanceof DataView)) {
    throw new TypeError(`${name} must be an array or a typed array, got ${describe(value)}`);
  }
  checkSequence(value, name);
  checkAttached(value, name);
}

function classOf(value: unknown): string {
  return Object.prototype.toString.call(value).slice(8, -1);
}

/** The first index from `from` on at which `sorted` is not before `x`: in steps that double, then by halves. */
export function gallop(sorted: SortedArray, x: unknown, from: number): number {
  const { length } = sorted;
  let left = from;
  let right = from;
  for (let step = 1; right < length && compareValues(sorted[right], x) < 0; step *= 2) {
    left = right + 1;
    right += step;
  }
  right = Math.min(right, length);
  while (left < right) {
    const mid = left + Math.floor((right - left) / 2);
    if (compareValues(sorted[mid], x) < 0) left = mid + 1;
    else right = mid;
  }
  return left;
}

/** Elements on their way into an array of the same class as `like`. */
export class Collector {
  #count = 0;
  readonly #elements: unknown[];
  readonly #isTyped: boolean;

  constructor(like: SortedArray, most: number) {
    this.#isTyped = ArrayBuffer.isView(like);
    const Class = like.constructor as new (length: number) => unknown[];
    this.#elements = this.#isTyped ? new Class(most) : [];
  }

  /** Adds an element. */
  add(element: unknown): void {
    this.#elements[this.#count++] = element;
  }

  /** Adds an element that is not equal to the last one: each counts once in a set. */
  addOnce(element: unknown): void {
    if (this.#count > 0 && compareValues(this.#elements[this.#count - 1], element) === 0) return;
    this.add(element);
  }

  /** All elements added, as an array of its own. */
  finish<A>(): A {
    return (this.#isTyped ? this.#elements.slice(0, this.#count) : this.#elements) as A;
  }
}
