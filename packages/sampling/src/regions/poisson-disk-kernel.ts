import { heap } from "../heap.js";
import { regionsKernel } from "./kernel.js";

/** A grid whose cells hold one point each, being at most radius / √2 wide. */
export interface Cells {
  readonly columns: number;
  readonly rows: number;
}

const MOST_CELLS = 2 ** 26;

export function cellsOf(width: number, height: number, radius: number): Cells {
  const columns = Math.ceil((width / radius) * Math.SQRT2);
  const rows = Math.ceil((height / radius) * Math.SQRT2);
  if (!(columns * rows <= MOST_CELLS)) {
    const least = Math.sqrt((width / MOST_CELLS) * 2) * Math.sqrt(height);
    throw new RangeError(
      `radius must be at least about ${least} for a width of ${width} and a height of ${height}, got ${radius}`,
    );
  }
  return { columns: Math.max(1, columns), rows: Math.max(1, rows) };
}

/** Checked options of `poissonDisk`. */
export interface PoissonDiskTask {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly tries: number;
  readonly periodic: boolean;
  readonly cells: Cells;
}

/** Empty cells around the grid, as in the kernel. */
const BORDER = 4;
const PLAN_BYTES = 128;
const NEIGHBOUR_BYTES = 3072;
/** Active points a call: V8 cannot exchange the code of a loop that runs, so calls are kept short. */
const STEPS = 4096;

export function runPoissonDisk(source: number, task: PoissonDiskTask): Float64Array {
  const { width, height, radius, tries, periodic, cells } = task;
  const gridBytes = 4 * (cells.columns + 2 * BORDER) * (cells.rows + 2 * BORDER) + 64;
  const most = mostPoints(width / radius, height / radius, cells);
  const plan = heap.allocate(PLAN_BYTES + NEIGHBOUR_BYTES + 20 * most + gridBytes);
  try {
    const neighbours = plan + PLAN_BYTES;
    const points = neighbours + NEIGHBOUR_BYTES;
    const active = points + 16 * most;
    const grid = active + 4 * most;
    const lengths = new Float64Array(heap.memory.buffer, plan, 4);
    lengths[0] = width / radius;
    lengths[1] = height / radius;
    lengths[2] = periodic ? cells.columns / lengths[0] : Math.SQRT2;
    lengths[3] = periodic ? cells.rows / lengths[1] : Math.SQRT2;
    new Uint32Array(heap.memory.buffer, plan + 32, 10).set([
      ...[cells.columns, cells.rows, points, active, grid, neighbours, 0, 0],
      ...[Math.ceil(tries / 4), periodic ? 1 : 0],
    ]);
    const kernel = regionsKernel();
    kernel.beginPoissonDisk(source, plan);
    while (kernel.growPoissonDisk(source, plan, STEPS) !== 0);
    const found = heap.u32[(plan + 56) >>> 2]!;
    return scaled(new Float64Array(heap.memory.buffer, points, 2 * found), task);
  } finally {
    heap.release(plan);
  }
}

/** No more points at distance 1 lie in a rectangle than Groemer's bound (1960), nor more than there are cells. */
function mostPoints(width: number, height: number, { columns, rows }: Cells): number {
  return Math.min(columns * rows, Math.ceil((2 / Math.sqrt(3)) * width * height + width + height + 2));
}

/** The points in the caller's lengths. What rounding would put on the far edge stays before it. */
function scaled(points: Float64Array, { width, height, radius }: PoissonDiskTask): Float64Array {
  const lastX = width * (1 - 2 ** -53);
  const lastY = height * (1 - 2 ** -53);
  const result = new Float64Array(points.length);
  for (let i = 0; i < points.length; i += 2) {
    result[i] = Math.min(points[i]! * radius, lastX);
    result[i + 1] = Math.min(points[i + 1]! * radius, lastY);
  }
  return result;
}
