import { checkNumber } from "@kb/checks";
import type { PoissonDiskTask } from "./poisson-disk-kernel.js";

interface Task extends PoissonDiskTask {
  readonly density: (x: number, y: number) => number;
}

/** Bridson's method as it was published, with a distance that varies: a new point keeps its own from all points before it. */
export function growPoissonDisk(random: () => number, task: Task): Float64Array {
  const { width, height, tries, periodic } = task;
  const points: number[] = [];
  const distances: number[] = [];
  const active: number[] = [];
  const grid = new PointGrid(task, points);
  const add = (x: number, y: number): void => {
    active.push(distances.length);
    grid.add(x, y, distances.length);
    points.push(x, y);
    distances.push(distanceAt(task, x, y));
  };
  const grow = (point: number): boolean => {
    const [dx, dy] = offset(random, distances[point]!);
    const x = wrapped(points[2 * point]! + dx, width, periodic);
    const y = wrapped(points[2 * point + 1]! + dy, height, periodic);
    if (!(x >= 0 && x < width && y >= 0 && y < height)) return false;
    if (!grid.isFree(x, y, distanceAt(task, x, y))) return false;
    add(x, y);
    return true;
  };

  add(random() * width, random() * height);
  while (active.length > 0) {
    const place = Math.floor(random() * active.length);
    const point = active[place]!;
    let failed = 0;
    while (failed < tries && !grow(point)) failed++;
    if (failed < tries) continue;
    active[place] = active.at(-1)!;
    active.pop();
  }
  return Float64Array.from(points);
}

function distanceAt({ density, radius }: Task, x: number, y: number): number {
  const distance: unknown = density(x, y);
  checkNumber(distance, "density(x, y)");
  if (!(distance >= radius && distance < Number.POSITIVE_INFINITY)) {
    throw new RangeError(
      `density must answer a finite distance ≥ radius, ${radius}, got ${distance} at (${x}, ${y})`,
    );
  }
  return distance;
}

/** Uniform by area between `distance` and twice that. */
function offset(random: () => number, distance: number): [dx: number, dy: number] {
  for (;;) {
    const x = 4 * random() - 2;
    const y = 4 * random() - 2;
    const square = x * x + y * y;
    if (square >= 1 && square < 4) return [x * distance, y * distance];
  }
}

function wrapped(at: number, length: number, periodic: boolean): number {
  return periodic ? at - Math.floor(at / length) * length : at;
}

/** Which points lie where: one a cell. */
class PointGrid {
  readonly #task: Task;
  readonly #points: readonly number[];
  readonly #cells: Int32Array;
  readonly #perX: number;
  readonly #perY: number;

  constructor(task: Task, points: readonly number[]) {
    const { width, height, radius, periodic, cells } = task;
    this.#task = task;
    this.#points = points;
    this.#cells = new Int32Array(cells.columns * cells.rows).fill(-1);
    this.#perX = periodic ? cells.columns / width : Math.SQRT2 / radius;
    this.#perY = periodic ? cells.rows / height : Math.SQRT2 / radius;
  }

  add(x: number, y: number, index: number): void {
    const { columns, rows } = this.#task.cells;
    const column = Math.min(columns - 1, Math.floor(x * this.#perX));
    this.#cells[Math.min(rows - 1, Math.floor(y * this.#perY)) * columns + column] = index;
  }

  isFree(x: number, y: number, distance: number): boolean {
    const { periodic, cells } = this.#task;
    const [left, right] = span(x, distance, this.#perX, cells.columns, periodic);
    const [top, bottom] = span(y, distance, this.#perY, cells.rows, periodic);
    for (let row = top; row <= bottom; row++) {
      const start = modulo(row, cells.rows) * cells.columns;
      for (let column = left; column <= right; column++) {
        const index = this.#cells[start + modulo(column, cells.columns)]!;
        if (index >= 0 && this.#isNear(index, x, y, distance)) return false;
      }
    }
    return true;
  }

  #isNear(index: number, x: number, y: number, distance: number): boolean {
    const { width, height, periodic } = this.#task;
    let dx = Math.abs(this.#points[2 * index]! - x) / distance;
    let dy = Math.abs(this.#points[2 * index + 1]! - y) / distance;
    if (periodic) {
      dx = Math.min(dx, width / distance - dx);
      dy = Math.min(dy, height / distance - dy);
    }
    return dx * dx + dy * dy < 1 + 1e-12;
  }
}

/** The cells that come within `distance`, each at most once. */
function span(
  at: number,
  distance: number,
  perUnit: number,
  cells: number,
  periodic: boolean,
): [number, number] {
  const first = Math.floor((at - distance) * perUnit);
  const last = Math.floor((at + distance) * perUnit);
  if (!periodic) return [Math.max(0, first), Math.min(cells - 1, last)];
  return last - first >= cells ? [0, cells - 1] : [first, last];
}

function modulo(n: number, m: number): number {
  const rest = n % m;
  return rest < 0 ? rest + m : rest;
}
