// Poisson-disc sampling by Bridson's method (2007), turned inside out: an active point gathers its neighbours once, and candidates
// around it are tested four at a time against that list, in f32 relative to the point. A margin of
// 1e-5 covers the rounding, so that distances between accepted points are at least 1 in f64.
//
// Cells hold the index of their point, or -1; a cell is at most radius / √2 wide, so it holds one. The grid has a border of CELLS
// cells; on a torus, of at least SIDE cells each way, the border repeats the cells of the opposite side.
//
// Lengths are in radii. The plan, which src/regions/poisson-disk-kernel.ts lays out:
//   0  f64 width   8 f64 height   16 f64 cells per radius in x   24 the same in y
//   32 u32 columns   36 rows (without the border)   40 points   44 active   48 grid   52 neighbours (addresses)
//   56 u32 points found   60 active points   64 batches of four candidates that must fail in a row   68 1 on a torus
import { ensure, next32, nextDouble, NEXT } from "../source";
import { cosineF32, OCTANT, sineF32, unit24 } from "./lanes";

const WIDTH: usize = 0;
const HEIGHT: usize = 8;
const PER_X: usize = 16;
const PER_Y: usize = 24;
const COLUMNS: usize = 32;
const ROWS: usize = 36;
const POINTS: usize = 40;
const ACTIVE: usize = 44;
const GRID: usize = 48;
const NEIGHBOURS: usize = 52;
const FOUND: usize = 56;
const GROWING: usize = 60;
const BATCHES: usize = 64;
const TORUS: usize = 68;

/** How many cells away a neighbour of a candidate can be: REACH + 1 radii and the candidate's own cell. */
const CELLS: i32 = 4;
const SIDE: i32 = 2 * CELLS + 1;

/** Candidates lie between 1 and REACH radii away, uniformly by area. Nearer candidates pack more densely than Bridson's 2. */
const REACH: f32 = 1.4;
const SPAN: f32 = REACH * REACH - <f32>1.00002;
const LEAST: f32 = <f32>1.00001;

/** Room for the neighbours' x; their y lie behind. */
const LIST: usize = 1024;

/** Marks cells empty and places the first point, two draws. */
export function beginPoissonDisk(source: usize, plan: usize): void {
  const cells = <usize>(load<u32>(plan, COLUMNS) + 2 * CELLS) * (load<u32>(plan, ROWS) + 2 * CELLS);
  memory.fill(load<u32>(plan, GRID), 0xff, cells << 2);
  const x = nextDouble(source) * load<f64>(plan, WIDTH);
  const y = nextDouble(source) * load<f64>(plan, HEIGHT);
  add(plan, x, y);
}

/** Lets up to `steps` active points grow what grows around them; answers how many are active still. */
export function growPoissonDisk(source: usize, plan: usize, steps: u32): u32 {
  const active = <usize>load<u32>(plan, ACTIVE);
  for (; steps > 0; steps--) {
    const growing = load<u32>(plan, GROWING);
    if (growing === 0) break;
    const place = active + (<usize>((<u64>next32(source) * <u64>growing) >> 32) << 2);
    const point = load<u32>(place);
    store<u32>(place, load<u32>(active + (<usize>(growing - 1) << 2)));
    store<u32>(plan, growing - 1, GROWING);
    growAround(source, plan, point);
  }
  return load<u32>(plan, GROWING);
}

function growAround(source: usize, plan: usize, point: u32): void {
  const own = <usize>load<u32>(plan, POINTS) + (<usize>point << 4);
  const px = load<f64>(own), py = load<f64>(own, 8);
  const list = <usize>load<u32>(plan, NEIGHBOURS);
  let neighbours = gather(plan, px, py, list);
  const width = load<f64>(plan, WIDTH), height = load<f64>(plan, HEIGHT);
  const torus = load<u32>(plan, TORUS) !== 0;
  const left = f32x4.splat(torus ? -Infinity : <f32>-px), right = f32x4.splat(torus ? Infinity : <f32>(width - px));
  const top = f32x4.splat(torus ? -Infinity : <f32>-py), bottom = f32x4.splat(torus ? Infinity : <f32>(height - py));
  const least = f32x4.splat(LEAST);
  const sign = i32x4.splat(0x80000000);
  const batches = load<u32>(plan, BATCHES);
  for (let failed: u32 = 0; failed < batches; ) {
    const at = ensure(source, 32);
    const low = v128.load(at), high = v128.load(at, 16);
    store<u32>(source, at + 32, NEXT);
    const area = unit24(v128.shuffle<i32>(low, high, 0, 2, 4, 6)), turn = v128.shuffle<i32>(low, high, 1, 3, 5, 7);
    const r = f32x4.sqrt(f32x4.add(f32x4.mul(area, f32x4.splat(SPAN)), f32x4.splat(<f32>1.00002)));
    const t = f32x4.mul(unit24(turn), f32x4.splat(<f32>OCTANT));
    const c = cosineF32(t), s = sineF32(t);
    const swapped = i32x4.shr_s(i32x4.shl(turn, 29), 31);
    const vx = f32x4.mul(r, v128.xor(v128.bitselect(s, c, swapped), v128.and(i32x4.shl(turn, 31), sign)));
    const vy = f32x4.mul(r, v128.xor(v128.bitselect(c, s, swapped), v128.and(i32x4.shl(turn, 30), sign)));

    let free = v128.and(v128.and(f32x4.ge(vx, left), f32x4.lt(vx, right)), v128.and(f32x4.ge(vy, top), f32x4.lt(vy, bottom)));
    let nearest = f32x4.splat(<f32>1e9);
    for (let at = list, end = list + (neighbours << 2); at < end; at += 4) {
      const dx = f32x4.sub(vx, v128.load32_splat(at)), dy = f32x4.sub(vy, v128.load32_splat(at, LIST));
      nearest = f32x4.pmin(nearest, f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)));
    }
    free = v128.and(free, f32x4.ge(nearest, least));
    let accepted = i32x4.bitmask(free);
    if (accepted === 0) { failed++; continue; }
    failed = 0;
    v128.store(list, vx, 2 * LIST);
    v128.store(list, vy, 2 * LIST + 16);
    while (accepted !== 0) {
      const lane = list + (<usize>ctz<i32>(accepted) << 2);
      const ux = load<f32>(lane, 2 * LIST), uy = load<f32>(lane, 2 * LIST + 16);
      const dx = f32x4.sub(vx, f32x4.splat(ux)), dy = f32x4.sub(vy, f32x4.splat(uy));
      accepted &= i32x4.bitmask(f32x4.ge(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), least));
      let x = px + <f64>ux, y = py + <f64>uy;
      if (torus) { x -= Math.floor(x / width) * width; y -= Math.floor(y / height) * height; }
      // What rounding puts on the far edge, or beyond, is no point of the half-open domain.
      if (!(x >= 0 && x < width && y >= 0 && y < height)) continue;
      listAt(list, neighbours++, ux, uy);
      add(plan, x, y);
    }
  }
}

// @ts-ignore
@inline
function listAt(list: usize, index: usize, x: f32, y: f32): void {
  store<f32>(list + (index << 2), x);
  store<f32>(list + (index << 2), y, LIST);
}

/** Lists what lies in the cells around a point, relative to it and in radii; answers how many. */
function gather(plan: usize, px: f64, py: f64, list: usize): usize {
  const columns = load<i32>(plan, COLUMNS), rows = load<i32>(plan, ROWS), stride = columns + 2 * CELLS;
  const points = <usize>load<u32>(plan, POINTS);
  const width = load<f64>(plan, WIDTH), height = load<f64>(plan, HEIGHT);
  const column = cellOf(px, load<f64>(plan, PER_X), columns), row = cellOf(py, load<f64>(plan, PER_Y), rows);
  const torus = load<u32>(plan, TORUS) !== 0;
  let cells = <usize>load<u32>(plan, GRID) + (<usize>(row * stride + column) << 2);
  let count: usize = 0;
  for (let j = 0; j < SIDE; j++, cells += <usize>stride << 2) {
    // The bits of the SIDE cells that are not empty.
    let taken = i32x4.bitmask(v128.load(cells)) | (i32x4.bitmask(v128.load(cells, 16)) << 4) | ((load<u32>(cells, 32) >> 31) << 8);
    for (taken ^= (1 << SIDE) - 1; taken !== 0; taken &= taken - 1) {
      const i = ctz<i32>(taken);
      const point = points + (<usize>load<u32>(cells + (<usize>i << 2)) << 4);
      let x = load<f64>(point) - px, y = load<f64>(point, 8) - py;
      if (torus) {
        x += beyond(column + i - CELLS, columns) * width;
        y += beyond(row + j - CELLS, rows) * height;
      }
      listAt(list, count++, <f32>x, <f32>y);
    }
  }
  return count;
}

/** -1, 0 or 1: on which side of the grid a cell lies. */
// @ts-ignore
@inline
function beyond(cell: i32, cells: i32): f64 {
  return <f64>(i32(cell >= cells) - i32(cell < 0));
}

function add(plan: usize, x: f64, y: f64): void {
  const found = load<u32>(plan, FOUND), growing = load<u32>(plan, GROWING);
  const point = <usize>load<u32>(plan, POINTS) + (<usize>found << 4);
  store<f64>(point, x);
  store<f64>(point, y, 8);
  store<u32>(<usize>load<u32>(plan, ACTIVE) + (<usize>growing << 2), found);
  store<u32>(plan, found + 1, FOUND);
  store<u32>(plan, growing + 1, GROWING);

  const columns = load<i32>(plan, COLUMNS), rows = load<i32>(plan, ROWS), stride = columns + 2 * CELLS;
  const column = cellOf(x, load<f64>(plan, PER_X), columns), row = cellOf(y, load<f64>(plan, PER_Y), rows);
  const grid = <usize>load<u32>(plan, GRID);
  if (load<u32>(plan, TORUS) === 0) {
    store<u32>(grid + (<usize>((row + CELLS) * stride + column + CELLS) << 2), found);
    return;
  }
  // Every cell of the bordered grid that is the same cell of the torus.
  for (let j = (row + CELLS) % rows; j < rows + 2 * CELLS; j += rows) {
    for (let i = (column + CELLS) % columns; i < stride; i += columns) {
      store<u32>(grid + (<usize>(j * stride + i) << 2), found);
    }
  }
}

// @ts-ignore
@inline
function cellOf(at: f64, perUnit: f64, cells: i32): i32 {
  return min<i32>(<i32>(at * perUnit), cells - 1);
}
