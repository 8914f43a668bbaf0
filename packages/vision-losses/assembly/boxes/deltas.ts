// Boxes as offsets from anchors: centres in sizes of the anchor, sizes as logarithms (R-CNN, Girshick et al. 2014). The four
// weights are float64.
import { log } from "../../../wasm-math/assembly/log";
import { exp } from "./pair";

/** The least share of its anchor's side that a side counts as: log 0 would end all. */
const LEAST: f64 = 1e-6;

export function encode(boxes: usize, anchors: usize, n: i32, weights: usize, out: usize): void {
  for (const end = boxes + (<usize>n << 4); boxes < end; boxes += 16, anchors += 16, out += 16) {
    for (let k: usize = 0; k < 8; k += 4) {
      const low = <f64>load<f32>(boxes + k), high = <f64>load<f32>(boxes + k, 8);
      const start = <f64>load<f32>(anchors + k), end = <f64>load<f32>(anchors + k, 8), side = end - start;
      const weight = weights + 2 * k;
      store<f32>(out + k, <f32>(load<f64>(weight) * (((low - start) + (high - end)) / (2 * side))));
      store<f32>(out + k, <f32>(load<f64>(weight, 16) * log(max((high - low) / side, LEAST))), 8);
    }
  }
}

export function decode(deltas: usize, anchors: usize, n: i32, weights: usize, maxLogScale: f64, out: usize): void {
  for (const end = deltas + (<usize>n << 4); deltas < end; deltas += 16, anchors += 16, out += 16) {
    for (let k: usize = 0; k < 8; k += 4) {
      const start = <f64>load<f32>(anchors + k), end = <f64>load<f32>(anchors + k, 8), side = end - start;
      const weight = weights + 2 * k;
      const centre = (start + end) / 2 + <f64>load<f32>(deltas + k) / load<f64>(weight) * side;
      const half = exp(min(<f64>load<f32>(deltas + k, 8) / load<f64>(weight, 16), maxLogScale)) * side / 2;
      store<f32>(out + k, <f32>(centre - half));
      store<f32>(out + k, <f32>(centre + half), 8);
    }
  }
}
