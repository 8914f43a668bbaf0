/** How many times as many cells a full grid is exchanged for. */
const GROWTH = 4;

/** Points of a rectangle in square cells, about one a cell, to find the nearest by rings of cells. */
export class NearestGrid {
  readonly #width: number;
  readonly #height: number;
  readonly #larger: number;
  /** Coordinates in shares of the larger side, so that squares of distances neither overflow nor vanish. */
  readonly #x: Float64Array;
  readonly #y: Float64Array;
  #count = 0;
  /** How many points the present cells are meant for. */
  #meantFor = GROWTH;
  #perSide = 1;
  #columns = 1;
  #rows = 1;
  /** The last point of each cell, and the one before each in its cell; -1 for none. */
  #last: Int32Array = Int32Array.of(-1);
  readonly #before: Int32Array;

  constructor(width: number, height: number, capacity: number) {
    this.#larger = Math.max(width, height);
    this.#width = width / this.#larger;
    this.#height = height / this.#larger;
    this.#x = new Float64Array(capacity);
    this.#y = new Float64Array(capacity);
    this.#before = new Int32Array(capacity);
  }

  add(x: number, y: number): void {
    this.#x[this.#count] = x / this.#larger;
    this.#y[this.#count] = y / this.#larger;
    this.#link(this.#count++);
    if (this.#count === this.#meantFor) this.#refine(GROWTH * this.#count);
  }

  /** The square of the distance to the nearest point in shares of the larger side; or anything ≤ `enough` once it cannot be above that. */
  nearest(x: number, y: number, enough: number): number {
    if (this.#count === 0) return Number.POSITIVE_INFINITY;
    const [p, q] = [x / this.#larger, y / this.#larger];
    const [column, row] = [this.#cell(p, this.#columns), this.#cell(q, this.#rows)];
    let least = Number.POSITIVE_INFINITY;
    for (let ring = 0; ; ring++) {
      least = Math.min(least, this.#nearestInRing(p, q, column, row, ring));
      // Whatever is not in the rings so far is as many cells away.
      const reached = ring / this.#perSide;
      if (least <= enough || least <= reached * reached) return least;
    }
  }

  #nearestInRing(p: number, q: number, column: number, row: number, ring: number): number {
    let least = Number.POSITIVE_INFINITY;
    const top = Math.max(0, row - ring);
    const bottom = Math.min(this.#rows - 1, row + ring);
    for (let j = top; j <= bottom; j++) {
      const isEdge = Math.abs(j - row) === ring;
      const step = isEdge || ring === 0 ? 1 : 2 * ring;
      for (let i = column - ring; i <= column + ring; i += step) {
        if (i < 0 || i >= this.#columns) continue;
        least = Math.min(least, this.#nearestInCell(p, q, j * this.#columns + i));
      }
    }
    return least;
  }

  #nearestInCell(p: number, q: number, cell: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (let i = this.#last[cell]!; i >= 0; i = this.#before[i]!) {
      const dx = this.#x[i]! - p;
      const dy = this.#y[i]! - q;
      least = Math.min(least, dx * dx + dy * dy);
    }
    return least;
  }

  #refine(points: number): void {
    this.#meantFor = points;
    this.#perSide = Math.max(1, Math.min(points, Math.sqrt(points / (this.#width * this.#height))));
    this.#columns = Math.max(1, Math.ceil(this.#width * this.#perSide));
    this.#rows = Math.max(1, Math.ceil(this.#height * this.#perSide));
    this.#last = new Int32Array(this.#columns * this.#rows).fill(-1);
    for (let i = 0; i < this.#count; i++) this.#link(i);
  }

  #link(point: number): void {
    const row = this.#cell(this.#y[point]!, this.#rows);
    const cell = row * this.#columns + this.#cell(this.#x[point]!, this.#columns);
    this.#before[point] = this.#last[cell]!;
    this.#last[cell] = point;
  }

  #cell(at: number, cells: number): number {
    return Math.min(cells - 1, Math.floor(at * this.#perSide));
  }
}
