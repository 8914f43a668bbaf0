// Overlap losses of box pairs with the gradient by the predicted corners, in float64. Where two coordinates are equal, each side
// gets half of the gradient of their minimum or maximum.
import { log } from "../../../wasm-math/assembly/log";
import { PI } from "../../../wasm-math/assembly/trigonometry";
import { CIOU, DIOU, GIOU, aspect, squareTurn } from "./pair";

/** −ln IoU; the other kinds are those of the measures. */
@inline const LOG_IOU: i32 = 5;
@inline const LEAST_IOU: f64 = 1e-6;

/** The slope of max(x, y) by x, as a function of x − y. */
@inline function step(x: f64): f64 {
  return x > 0 ? 1 : x == 0 ? 0.5 : 0;
}

/**
 * Writes the losses of `n` pairs to `losses`, float64, and their gradients, times `scale` and `weights` (if not 0), to `gradient`.
 * CIoU: `paperGradient` leaves out 1/(w² + h²), and its shape term counts only where IoU > `shapeFrom`.
 */
export function boxLosses(
  a: usize, b: usize, n: i32, weights: usize, kind: i32, eps: f64, paperGradient: bool, shapeFrom: f64,
  scale: f64, losses: usize, gradient: usize,
): void {
  for (const end = a + (<usize>n << 4); a < end; a += 16, b += 16, gradient += 16, losses += 8) {
    const ax1 = <f64>load<f32>(a), ay1 = <f64>load<f32>(a, 4), ax2 = <f64>load<f32>(a, 8), ay2 = <f64>load<f32>(a, 12);
    const bx1 = <f64>load<f32>(b), by1 = <f64>load<f32>(b, 4), bx2 = <f64>load<f32>(b, 8), by2 = <f64>load<f32>(b, 12);
    const aw = ax2 - ax1, ah = ay2 - ay1, bw = bx2 - bx1, bh = by2 - by1;
    const w = min(ax2, bx2) - max(ax1, bx1), h = min(ay2, by2) - max(ay1, by1);
    const meets = !(w <= 0 || h <= 0);
    const intersection = meets ? w * h : 0;
    const union = aw * ah + bw * bh - intersection, u = union + eps, iou = intersection / u;

    // Slopes of intersection, union and IoU by x1, y1, x2, y2.
    const ix1 = meets ? -step(ax1 - bx1) * h : 0, iy1 = meets ? -step(ay1 - by1) * w : 0;
    const ix2 = meets ? step(bx2 - ax2) * h : 0, iy2 = meets ? step(by2 - ay2) * w : 0;
    const ux1 = -ah - ix1, uy1 = -aw - iy1, ux2 = ah - ix2, uy2 = aw - iy2;
    let loss = 1 - iou;
    let gx1 = (iou * ux1 - ix1) / u, gy1 = (iou * uy1 - iy1) / u, gx2 = (iou * ux2 - ix2) / u, gy2 = (iou * uy2 - iy2) / u;

    if (kind == LOG_IOU) {
      const factor = iou >= LEAST_IOU ? 1 / iou : iou != iou ? iou : 0;
      loss = -log(iou < LEAST_IOU ? LEAST_IOU : iou);
      gx1 *= factor;
      gy1 *= factor;
      gx2 *= factor;
      gy2 *= factor;
    } else if (kind == GIOU || kind == DIOU || kind == CIOU) {
      const cw = max(ax2, bx2) - min(ax1, bx1), ch = max(ay2, by2) - min(ay1, by1);
      const cx1 = -step(bx1 - ax1), cy1 = -step(by1 - ay1), cx2 = step(ax2 - bx2), cy2 = step(ay2 - by2);
      if (kind == GIOU) {
        const hull = cw * ch, c = hull + eps, rest = (hull - union) / c;
        loss += rest;
        gx1 += (cx1 * ch - ux1 - rest * cx1 * ch) / c;
        gy1 += (cy1 * cw - uy1 - rest * cy1 * cw) / c;
        gx2 += (cx2 * ch - ux2 - rest * cx2 * ch) / c;
        gy2 += (cy2 * cw - uy2 - rest * cy2 * cw) / c;
      } else {
        const dx = ((ax1 - bx1) + (ax2 - bx2)) / 2, dy = ((ay1 - by1) + (ay2 - by2)) / 2;
        const c = cw * cw + ch * ch + eps, distance = (dx * dx + dy * dy) / c;
        loss += distance;
        gx1 += (dx - 2 * distance * cw * cx1) / c;
        gy1 += (dy - 2 * distance * ch * cy1) / c;
        gx2 += (dx - 2 * distance * cw * cx2) / c;
        gy2 += (dy - 2 * distance * ch * cy2) / c;
        if (kind == CIOU && iou > shapeFrom) {
          const turn = aspect(bw, bh) - aspect(aw, ah), v = squareTurn(turn), alpha = v / (1 - iou + v + eps);
          const diagonal = aw * aw + ah * ah;
          const slope = diagonal > 0 ? alpha * turn * (8 / (PI * PI)) / (paperGradient ? 1 : diagonal) : 0;
          loss += alpha * v;
          gx1 += slope * ah;
          gx2 -= slope * ah;
          gy1 -= slope * aw;
          gy2 += slope * aw;
        }
      }
    }
    const weight = weights == 0 ? 1 : <f64>load<f32>(weights), factor = weight * scale;
    if (weights != 0) weights += 4;
    store<f64>(losses, loss);
    store<f32>(gradient, <f32>(gx1 * factor));
    store<f32>(gradient, <f32>(gy1 * factor), 4);
    store<f32>(gradient, <f32>(gx2 * factor), 8);
    store<f32>(gradient, <f32>(gy2 * factor), 12);
  }
}
