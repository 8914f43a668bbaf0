/** Points of a rectangle in square cells, about one a cell when it is full, to find the nearest by rings of cells. */
export class NearestGrid {
  readonly #larger: number;
  /** Cells along the larger side. */
  readonly #perLarger: number;
  readonly #columns: number;
  readonly #rows: number;
  /** The last point of each cell, and the one before each in its cell; -1 for none. */
  readonly #last: Int32Array;
  readonly #before: Int32Array;
  /** Coordinates in cells, so that squares of distances neither overflow nor vanish. */
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  #count = 0;

  constructor(width: number, height: number, capacity: number) {
    this.#larger = Math.max(width, height);
    const share = (width / this.#larger) * (height / this.#larger);
    this.#perLarger = Math.max(1, Math.min(capacity, Math.sqrt(capacity / share)));
    this.#columns = Math.max(1, Math.ceil(this.#inCells(width)));
    this.#rows = Math.max(1, Math.ceil(this.#inCells(height)));
    this.#last = new Int32Array(this.#columns * this.#rows).fill(-1);
    this.#before = new Int32Array(capacity);
    this.#x = new Float64Array(capacity);
    this.#y = new Float64Array(capacity);
  }

  add(x: number, y: number): void {
    const [p, q] = [this.#inCells(x), this.#inCells(y)];
    const cell = this.#clampedRow(q) * this.#columns + this.#clampedColumn(p);
    this.#x[this.#count] = p;
    this.#y[this.#count] = q;
    this.#before[this.#count] = this.#last[cell]!;
    this.#last[cell] = this.#count++;
  }

  /** The square of the distance to the nearest point, in cells; or anything ≤ `enough` once it cannot be above that. */
  nearest(x: number, y: number, enough: number): number {
    if (this.#count === 0) return Number.POSITIVE_INFINITY;
    const [p, q] = [this.#inCells(x), this.#inCells(y)];
    const [column, row] = [this.#clampedColumn(p), this.#clampedRow(q)];
    let least = Number.POSITIVE_INFINITY;
    // Whatever is not in the rings up to k is at least k cells away.
    for (let ring = 0; ring === 0 || least > (ring - 1) * (ring - 1); ring++) {
      least = Math.min(least, this.#nearestInRing(p, q, column, row, ring));
      if (least <= enough) return least;
    }
    return least;
  }

  #nearestInRing(p: number, q: number, column: number, row: number, ring: number): number {
    let least = Number.POSITIVE_INFINITY;
    const top = Math.max(0, row - ring);
    const bottom = Math.min(this.#rows - 1, row + ring);
    for (let j = top; j <= bottom; j++) {
      const isEdge = Math.abs(j - row) === ring;
      const step = isEdge || ring === 0 ? 1 : 2 * ring;
      for (let i = column - ring; i <= column + ring; i += step) {
        if (i >= 0 && i < this.#columns)
          least = Math.min(least, this.#nearestInCell(p, q, j * this.#columns + i));
      }
    }
    return least;
  }

  #nearestInCell(p: number, q: number, cell: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (let i = this.#last[cell]!; i >= 0; i = this.#before[i]!) {
      const [dx, dy] = [this.#x[i]! - p, this.#y[i]! - q];
      least = Math.min(least, dx * dx + dy * dy);
    }
    return least;
  }

  #inCells(length: number): number {
    return (length / this.#larger) * this.#perLarger;
  }

  #clampedColumn(p: number): number {
    return Math.min(this.#columns - 1, Math.floor(p));
  }

  #clampedRow(q: number): number {
    return Math.min(this.#rows - 1, Math.floor(q));
  }
}
