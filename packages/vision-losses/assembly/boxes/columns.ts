// Boxes by columns, as vectors want them: x1, y1, x2, y2, area, and the angle of the sides, each `stride` bytes long.
import { aspect } from "./pair";

/** Larger coordinates overflow float32 when multiplied, smaller sides vanish. */
const MOST: f32 = 1e18;
const LEAST: f32 = 1e-15;

/** Lays out `n` boxes by columns; those up to the next whole vector are points at 0. */
export function toColumns(boxes: usize, n: i32, columns: usize, stride: usize, plus: f32, withAngles: bool): void {
  memory.fill(columns, 0, 6 * stride);
  for (const end = boxes + (<usize>n << 4); boxes < end; boxes += 16, columns += 4) {
    const x1 = load<f32>(boxes), y1 = load<f32>(boxes, 4), x2 = load<f32>(boxes, 8), y2 = load<f32>(boxes, 12);
    store<f32>(columns, x1);
    store<f32>(columns + stride, y1);
    store<f32>(columns + 2 * stride, x2);
    store<f32>(columns + 3 * stride, y2);
    store<f32>(columns + 4 * stride, (x2 - x1 + plus) * (y2 - y1 + plus));
    if (withAngles) store<f32>(columns + 5 * stride, <f32>aspect(x2 - x1 + plus, y2 - y1 + plus));
  }
}

/** Whether products of these boxes' sides keep their digits in float32. */
export function fitFloat32(boxes: usize, n: i32): bool {
  for (const end = boxes + (<usize>n << 4); boxes < end; boxes += 8) {
    for (let k: usize = 0; k < 8; k += 4) {
      if (abs(load<f32>(boxes + k)) > MOST) return false;
    }
  }
  return true;
}

/** Whether no side is so short that its square vanishes in float32. */
export function haveNoSlivers(boxes: usize, n: i32): bool {
  for (const end = boxes + (<usize>n << 4); boxes < end; boxes += 16) {
    for (let k: usize = 0; k < 8; k += 4) {
      const side = load<f32>(boxes + k, 8) - load<f32>(boxes + k);
      if (side > 0 && side < LEAST) return false;
    }
  }
  return true;
}
