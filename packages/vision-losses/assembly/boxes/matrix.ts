// Overlap measures of every box of one list with every box of another: four at a time in float32, or one by one in float64
// where float32 has not the range. Rows are written over each other's tails, so `out` needs 16 bytes more.
import { PI } from "../../../wasm-math/assembly/trigonometry";
import { CIOU, DIOU, GIOU, IOF, IOU, aspect, measure } from "./pair";

/** x/y where y is not 0 (NaN among it), else 0. */
@inline function ratio(x: v128, y: v128): v128 {
  return v128.andnot(f32x4.div(x, y), f32x4.le(y, f32x4.splat(0)));
}

@inline function rows(kind: i32, a: usize, n: i32, columns: usize, stride: usize, m: i32, plus: f32, out: usize): void {
  const zero = f32x4.splat(0), one = f32x4.splat(plus), length = <usize>m << 2;
  for (const end = a + (<usize>n << 4); a < end; a += 16, out += length) {
    const x1 = load<f32>(a), y1 = load<f32>(a, 4), x2 = load<f32>(a, 8), y2 = load<f32>(a, 12);
    const ax1 = f32x4.splat(x1), ay1 = f32x4.splat(y1), ax2 = f32x4.splat(x2), ay2 = f32x4.splat(y2);
    const area = f32x4.splat((x2 - x1 + plus) * (y2 - y1 + plus));
    const angle = f32x4.splat(kind == CIOU ? <f32>aspect(x2 - x1 + plus, y2 - y1 + plus) : 0);
    for (let at: usize = 0; at < length; at += 16) {
      const b = columns + at;
      const bx1 = v128.load(b), by1 = v128.load(b + stride), bx2 = v128.load(b + 2 * stride), by2 = v128.load(b + 3 * stride);
      const w = f32x4.pmax(zero, f32x4.add(f32x4.sub(f32x4.pmin(ax2, bx2), f32x4.pmax(ax1, bx1)), one));
      const h = f32x4.pmax(zero, f32x4.add(f32x4.sub(f32x4.pmin(ay2, by2), f32x4.pmax(ay1, by1)), one));
      const intersection = f32x4.mul(w, h);
      if (kind == IOF) {
        v128.store(out + at, ratio(intersection, area));
        continue;
      }
      const union = f32x4.sub(f32x4.add(area, v128.load(b + 4 * stride)), intersection);
      let value = ratio(intersection, union);
      if (kind != IOU) {
        const cw = f32x4.add(f32x4.sub(f32x4.pmax(ax2, bx2), f32x4.pmin(ax1, bx1)), one);
        const ch = f32x4.add(f32x4.sub(f32x4.pmax(ay2, by2), f32x4.pmin(ay1, by1)), one);
        if (kind == GIOU) {
          const hull = f32x4.mul(cw, ch);
          value = f32x4.sub(value, ratio(f32x4.sub(hull, union), hull));
        } else {
          const dx = f32x4.add(f32x4.sub(ax1, bx1), f32x4.sub(ax2, bx2)), dy = f32x4.add(f32x4.sub(ay1, by1), f32x4.sub(ay2, by2));
          const distance = f32x4.mul(f32x4.add(f32x4.mul(dx, dx), f32x4.mul(dy, dy)), f32x4.splat(0.25));
          const iou = value;
          value = f32x4.sub(iou, ratio(distance, f32x4.add(f32x4.mul(cw, cw), f32x4.mul(ch, ch))));
          if (kind == CIOU) {
            const turn = f32x4.sub(v128.load(b + 5 * stride), angle);
            const v = f32x4.mul(f32x4.mul(turn, turn), f32x4.splat(<f32>(4 / (PI * PI))));
            value = f32x4.sub(value, ratio(f32x4.mul(v, v), f32x4.add(f32x4.sub(f32x4.splat(1), iou), v)));
          }
        }
      }
      v128.store(out + at, value);
    }
  }
}

/** `[n, m]` measures of boxes `a` with boxes laid out by columns. */
export function matrixRows(kind: i32, a: usize, n: i32, columns: usize, stride: usize, m: i32, plus: f32, out: usize): void {
  if (kind == IOU) rows(IOU, a, n, columns, stride, m, plus, out);
  else if (kind == GIOU) rows(GIOU, a, n, columns, stride, m, plus, out);
  else if (kind == DIOU) rows(DIOU, a, n, columns, stride, m, plus, out);
  else if (kind == CIOU) rows(CIOU, a, n, columns, stride, m, plus, out);
  else rows(IOF, a, n, columns, stride, m, plus, out);
}

/** The same in float64. */
export function exactRows(kind: i32, a: usize, n: i32, b: usize, m: i32, plus: f64, beta: f64, out: usize): void {
  for (const end = a + (<usize>n << 4); a < end; a += 16) {
    for (let other = b, last = b + (<usize>m << 4); other < last; other += 16, out += 4) {
      store<f32>(out, <f32>measure(a, other, kind, plus, beta));
    }
  }
}
