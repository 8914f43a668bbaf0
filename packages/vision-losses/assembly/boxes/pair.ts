// The overlap measures of two boxes, from float32 corners in float64: what tests and thresholds are decided by.
import { expF64x2 } from "../../../wasm-math/assembly/exp-f64x2";
import { log } from "../../../wasm-math/assembly/log";
import { angleOf, PI } from "../../../wasm-math/assembly/trigonometry";

@inline export const IOU: i32 = 0;
@inline export const GIOU: i32 = 1;
@inline export const DIOU: i32 = 2;
@inline export const CIOU: i32 = 3;
/** Intersection over the first box's own area. */
@inline export const IOF: i32 = 4;

/** 0/0 is 0. */
@inline function ratio(x: f64, y: f64): f64 {
  return y > 0 || y != y ? x / y : 0;
}

export function exp(x: f64): f64 {
  return f64x2.extract_lane(expF64x2(f64x2.splat(x)), 0);
}

/** xᵇ for 0 ≤ x ≤ 1 and b > 0. */
export function power(x: f64, b: f64): f64 {
  return b == 1 ? x : x > 0 ? exp(b * log(x)) : x;
}

/** The angle whose tangent is width over height; 0 for a point. */
export function aspect(width: f64, height: f64): f64 {
  return angleOf(max<f64>(width, 0), max<f64>(height, 0));
}

/** 4/π² times the square of a difference of such angles: from 0 to 1. */
@inline export function squareTurn(turn: f64): f64 {
  return turn * turn * (4 / (PI * PI));
}

/** One measure of the boxes at `a` and `b`. `plus` is added to each side; `beta` is the power of DIoU's distance. */
export function measure(a: usize, b: usize, kind: i32, plus: f64, beta: f64): f64 {
  const ax1 = <f64>load<f32>(a), ay1 = <f64>load<f32>(a, 4), ax2 = <f64>load<f32>(a, 8), ay2 = <f64>load<f32>(a, 12);
  const bx1 = <f64>load<f32>(b), by1 = <f64>load<f32>(b, 4), bx2 = <f64>load<f32>(b, 8), by2 = <f64>load<f32>(b, 12);
  const aw = ax2 - ax1 + plus, ah = ay2 - ay1 + plus, bw = bx2 - bx1 + plus, bh = by2 - by1 + plus;
  const w = max(min(ax2, bx2) - max(ax1, bx1) + plus, 0), h = max(min(ay2, by2) - max(ay1, by1) + plus, 0);
  const intersection = w * h;
  if (kind == IOF) return ratio(intersection, aw * ah);
  const union = aw * ah + bw * bh - intersection;
  const iou = ratio(intersection, union);
  if (kind == IOU) return iou;
  const cw = max(ax2, bx2) - min(ax1, bx1) + plus, ch = max(ay2, by2) - min(ay1, by1) + plus;
  if (kind == GIOU) return iou - ratio(cw * ch - union, cw * ch);
  const dx = ((ax1 - bx1) + (ax2 - bx2)) / 2, dy = ((ay1 - by1) + (ay2 - by2)) / 2;
  const diou = iou - power(ratio(dx * dx + dy * dy, cw * cw + ch * ch), beta);
  if (kind == DIOU) return diou;
  const v = squareTurn(aspect(bw, bh) - aspect(aw, ah));
  return diou - ratio(v * v, 1 - iou + v);
}
