import { CellSearch, upperBound } from "./cell-search.js";
import { MethodError } from "./method-error.js";

/** A density that is linear in each cell of a partition, inverted exactly: only square roots are needed. */
export class PiecewiseLinear {
  readonly #edges: Float64Array;
  /** Heights at the left and the right end of each cell, in shares of the greatest. */
  readonly #left: Float64Array;
  readonly #right: Float64Array;
  /** The mass up to the end of each cell. */
  readonly #ends: Float64Array;
  readonly #search: CellSearch;

  constructor(edges: Float64Array, left: Float64Array, right: Float64Array) {
    const cells = left.length;
    let greatest = 0;
    for (let i = 0; i < cells; i++) greatest = Math.max(greatest, left[i]!, right[i]!);
    if (greatest === 0) {
      throw new MethodError("NO_MASS", edges[0]!, 0, "heights must not all be 0");
    }
    this.#edges = edges;
    this.#left = left.map((height) => height / greatest);
    this.#right = right.map((height) => height / greatest);
    this.#ends = new Float64Array(cells);
    const length = edges[cells]! - edges[0]!;
    let total = 0;
    for (let i = 0; i < cells; i++) {
      total += ((edges[i + 1]! - edges[i]!) / length) * (this.#left[i]! + this.#right[i]!);
      this.#ends[i] = total;
    }
    for (let i = 0; i < cells; i++) this.#ends[i]! /= total;
    this.#search = new CellSearch(this.#ends);
  }

  ppf(u: number): number {
    const cell = this.#search.find(u);
    const before = cell === 0 ? 0 : this.#ends[cell - 1]!;
    const from = this.#edges[cell]!;
    const width = this.#edges[cell + 1]! - from;
    const mass = this.#ends[cell]! - before;
    if (!(mass > 0)) return from;
    const [left, right] = [this.#left[cell]!, this.#right[cell]!];
    // The share of the cell at which the area reaches its share: a quadratic equation, solved without cancellation.
    const area = (Math.min(1, (u - before) / mass) * (left + right)) / 2;
    const root = Math.sqrt(Math.max(0, left * left + 2 * (right - left) * area));
    return from + width * Math.min(1, area === 0 ? 0 : (2 * area) / (left + root));
  }

  cdf(x: number): number {
    const edges = this.#edges;
    if (!(x > edges[0]!)) return 0;
    if (x >= edges[edges.length - 1]!) return 1;
    const cell = upperBound(edges, x) - 1;
    const before = cell === 0 ? 0 : this.#ends[cell - 1]!;
    const share = (x - edges[cell]!) / (edges[cell + 1]! - edges[cell]!);
    const [left, right] = [this.#left[cell]!, this.#right[cell]!];
    if (left + right === 0) return before;
    const area = share * (2 * left + (right - left) * share);
    return before + (this.#ends[cell]! - before) * (area / (left + right));
  }
}
