// Greedy non-maximum suppression: boxes come by falling score, and each stays unless one that stayed overlaps it by more than
// the threshold. Those that stayed lie in the cells of a grid by their centres, in blocks of four, which are compared at a
// time; one that is larger than a cell lies in a cell for such. A box looks at the cells that what overlaps it may lie in.
import { fitFloat32 } from "./columns";
import { sieve, sieveThreshold } from "./overlaps";
import { measure } from "./pair";

/** A block: x1, y1, x2, y2 and area of four boxes, their numbers, how many they are, and the block before it. */
@inline const NUMBERS: usize = 80;
@inline const COUNT: usize = 96;
@inline const BEFORE: usize = 100;
@inline const BLOCK_BYTES: usize = 112;

/** Where cells begin, how long their sides are, and how many there are in a pixel. */
let left: f64 = 0, top: f64 = 0, cell: f64 = 0, perPixel: f64 = 0;

/** Lays at most `side` × `side` cells over the centres, twice as long as sides are on average or longer. NaN counts for nothing. */
function layCells(boxes: usize, n: i32, side: i32): void {
  let right = -Infinity, bottom = right, sides: f64 = 0;
  left = top = Infinity;
  for (const end = boxes + (<usize>n << 4); boxes < end; boxes += 16) {
    const x1 = <f64>load<f32>(boxes), y1 = <f64>load<f32>(boxes, 4), x2 = <f64>load<f32>(boxes, 8), y2 = <f64>load<f32>(boxes, 12);
    const both = x2 - x1 + (y2 - y1), x = (x1 + x2) / 2, y = (y1 + y2) / 2;
    if (!(both >= 0)) continue;
    left = min(left, x);
    right = max(right, x);
    top = min(top, y);
    bottom = max(bottom, y);
    sides += both;
  }
  cell = max(max(right - left, bottom - top) / <f64>side, sides / <f64>n);
  perPixel = cell > 0 ? 1 / cell : 0;
}

function cellOf(distance: f64, last: i32): i32 {
  const place = distance * perPixel;
  return place > 0 ? (place < <f64>last ? <i32>place : last) : 0;
}

/**
 * Writes which of `n` boxes stay to `kept`, and answers how many, at most `most`. `heads` is scratch: 4 bytes for each
 * of `side` × `side` cells and one more, up to 16, and behind them as many blocks and a quarter of `most`.
 */
export function suppress(
  boxes: usize, n: i32, kind: i32, threshold: f64, beta: f64, heads: usize, side: i32, kept: usize, most: i32,
): i32 {
  // Where areas may overflow, every overlap passes the sieve, and there is but one cell.
  const isFit = fitFloat32(boxes, n), bound = isFit ? sieveThreshold(threshold) : f32x4.splat(NaN);
  if (isFit) layCells(boxes, n, side);
  else {
    side = 1;
    left = top = cell = perPixel = 0;
  }
  const last = side - 1, large = heads + (<usize>(side * side) << 2);
  memory.fill(heads, 0, large + 4 - heads);
  let blocks = (large + 19) & ~15;
  // Half of what cells hold, and more than any rounding.
  const reach = cell * 0.5001;
  let count = 0;
  for (let i = 0; i < n && count < most; i++) {
    const box = boxes + (<usize>i << 4);
    const x1 = <f64>load<f32>(box), y1 = <f64>load<f32>(box, 4), x2 = <f64>load<f32>(box, 8), y2 = <f64>load<f32>(box, 12);
    const vx1 = v128.load32_splat(box), vy1 = v128.load32_splat(box, 4), vx2 = v128.load32_splat(box, 8), vy2 = v128.load32_splat(box, 12);
    const area = f32x4.mul(f32x4.sub(vx2, vx1), f32x4.sub(vy2, vy1));
    const own = heads + (<usize>(cellOf((y1 + y2) / 2 - top, last) * side + cellOf((x1 + x2) / 2 - left, last)) << 2);
    // What removes a box mostly lies about where it does.
    let stays = staysBeside(box, own, vx1, vy1, vx2, vy2, area, boxes, kind, threshold, beta, bound) &&
      staysBeside(box, large, vx1, vy1, vx2, vy2, area, boxes, kind, threshold, beta, bound);
    if (!stays) continue;
    const from = cellOf(x1 - reach - left, last), to = cellOf(x2 + reach - left, last);
    const end = cellOf(y2 + reach - top, last);
    for (let row = cellOf(y1 - reach - top, last); row <= end && stays; row++) {
      const stop = heads + (<usize>(row * side + to) << 2);
      for (let head = heads + (<usize>(row * side + from) << 2); head <= stop && stays; head += 4) {
        stays = head == own || staysBeside(box, head, vx1, vy1, vx2, vy2, area, boxes, kind, threshold, beta, bound);
      }
    }
    if (!stays) continue;
    const isLarge = max(x2 - x1, y2 - y1) > cell;
    const head = isLarge && isFit ? large : own;
    if (putInto(head, blocks, box, i)) blocks += BLOCK_BYTES;
    store<i32>(kept + (<usize>count << 2), i);
    count++;
  }
  return count;
}

/** Whether no box in the blocks at `head` overlaps `box`, of these corners and area, by more than the threshold. */
function staysBeside(
  box: usize, head: usize, x1: v128, y1: v128, x2: v128, y2: v128, area: v128, boxes: usize, kind: i32, threshold: f64, beta: f64, bound: v128,
): bool {
  for (let block = <usize>load<i32>(head); block != 0; block = <usize>load<i32>(block, BEFORE)) {
    for (let lanes = sieve(x1, y1, x2, y2, area, block, 16, bound); lanes != 0; lanes &= lanes - 1) {
      const lane = ctz(lanes);
      if (lane >= load<i32>(block, COUNT)) break;
      const other = boxes + (<usize>load<i32>(block + (<usize>lane << 2), NUMBERS) << 4);
      if (measure(other, box, kind, 0, beta) > threshold) return false;
    }
  }
  return true;
}

/** Puts box `i` into the block at `head`, or where that is full into a new one at `fresh`; answers whether it did the latter. */
function putInto(head: usize, fresh: usize, box: usize, i: i32): bool {
  let block = <usize>load<i32>(head);
  const isFresh = block == 0 || load<i32>(block, COUNT) == 4;
  if (isFresh) {
    memory.fill(fresh, 0, BLOCK_BYTES);
    store<i32>(fresh, <i32>block, BEFORE);
    store<i32>(head, <i32>fresh);
    block = fresh;
  }
  const lane = load<i32>(block, COUNT), to = block + (<usize>lane << 2);
  const x1 = load<f32>(box), y1 = load<f32>(box, 4), x2 = load<f32>(box, 8), y2 = load<f32>(box, 12);
  store<f32>(to, x1);
  store<f32>(to, y1, 16);
  store<f32>(to, x2, 32);
  store<f32>(to, y2, 48);
  store<f32>(to, (x2 - x1) * (y2 - y1), 64);
  store<i32>(to, i, NUMBERS);
  store<i32>(block, lane + 1, COUNT);
  return isFresh;
}
