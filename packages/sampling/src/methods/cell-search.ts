/** Finds the cell of a partition by a guide table (Chen and Asau 1974): O(1) on average, whatever the sizes of the cells. */
export class CellSearch {
  readonly #ends: Float64Array;
  readonly #guide: Uint32Array;
  readonly #perUnit: number;

  /** @param ends Where each cell ends, ascending; the first begins at 0. */
  constructor(ends: Float64Array) {
    this.#ends = ends;
    this.#guide = new Uint32Array(ends.length);
    this.#perUnit = ends.length / ends[ends.length - 1]!;
    for (let i = 0, cell = 0; i < ends.length; i++) {
      while (cell < ends.length - 1 && ends[cell]! * this.#perUnit <= i) cell++;
      this.#guide[i] = cell;
    }
  }

  /** The cell that holds `at`: the first that ends behind it, or the last. */
  find(at: number): number {
    const last = this.#ends.length - 1;
    let cell = this.#guide[Math.min(last, Math.max(0, Math.floor(at * this.#perUnit)))]!;
    while (cell < last && this.#ends[cell]! <= at) cell++;
    while (cell > 0 && this.#ends[cell - 1]! > at) cell--;
    return cell;
  }
}

/** The first index at which ascending `values` are above `x`, or their count. */
export function upperBound(values: ArrayLike<number>, x: number): number {
  let low = 0;
  for (let high = values.length; low < high; ) {
    const middle = (low + high) >>> 1;
    if (values[middle]! <= x) low = middle + 1;
    else high = middle;
  }
  return low;
}
