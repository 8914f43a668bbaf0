// Adaptive training sample selection (Zhang et al. 2020): of the anchors nearest to an object in each level, those whose IoU with it
// reaches mean plus standard deviation are positive, if their centres lie in it.
import { IOU, measure } from "../boxes/pair";
import { centre } from "./blocks";
import { nearest } from "./nearest";

/** How far inside the object a centre must lie. */
@inline const MARGIN: f64 = 0.01;

/** Rules by which candidates become positive; see `select`. */
@inline const ALL: i32 = 1;
@inline const AT_LEAST_ONE: i32 = 2;

function isInside(anchor: usize, object: usize): bool {
  const x = centre(anchor, 0), y = centre(anchor, 4);
  return min(min(x - <f64>load<f32>(object), y - <f64>load<f32>(object, 4)),
    min(<f64>load<f32>(object, 8) - x, <f64>load<f32>(object, 12) - y)) > MARGIN;
}

/** Mean plus deviation (divisor n − 1; none for one value). Equal values give exactly that value. */
function threshold(values: usize, n: i32): f64 {
  if (n == 0) return 0;
  const first = load<f64>(values);
  let shift: f64 = 0, squares: f64 = 0;
  for (let i = 1; i < n; i++) shift += load<f64>(values + (<usize>i << 3)) - first;
  const mean = first + shift / <f64>n;
  for (let i = 0; i < n; i++) {
    const difference = load<f64>(values + (<usize>i << 3)) - mean;
    squares += difference * difference;
  }
  return n == 1 ? first : mean + sqrt<f64>(squares / <f64>(n - 1));
}

/** Gives an anchor to an object, unless another has it by as much overlap. */
function claim(anchor: i32, object: i32, iou: f64, owners: usize, ious: usize): void {
  const owner = owners + (<usize>anchor << 2), best = ious + (<usize>anchor << 3);
  if (load<i32>(owner) >= 0 && !(iou > load<f64>(best))) return;
  store<i32>(owner, object);
  store<f64>(best, iou);
}

/**
 * Assigns `m` objects. `levels` are addresses of blocks: where each of `levelCount` levels begins, and where the last ends. `owners` hold −1,
 * `ious` 0, float64. `mode` is a sum of ALL (every candidate with its centre inside is positive) and AT_LEAST_ONE (the best overlap, where none is).
 * Writes `candidates`, `perObject` for each, `thresholds` (float64) and `positives`; `distances` and `values` are scratch.
 */
export function select(
  anchors: usize, skipped: usize, levels: usize, levelCount: i32, objects: usize, m: i32, k: i32, mode: i32, plus: f64,
  owners: usize, ious: usize, candidates: usize, perObject: i32, thresholds: usize, positives: usize, distances: usize, values: usize,
): void {
  for (let g = 0; g < m; g++) {
    const object = objects + (<usize>g << 4), own = candidates + (<usize>(g * perObject) << 2);
    let count = 0;
    for (let level = 0; level < levelCount; level++) {
      const bounds = levels + (<usize>level << 2);
      count += nearest(
        anchors, skipped, <usize>load<u32>(bounds), <usize>load<u32>(bounds, 4),
        centre(object, 0), centre(object, 4), k, distances, own + (<usize>count << 2),
      );
    }
    for (let i = 0; i < count; i++) {
      const anchor = anchors + (<usize>load<i32>(own + (<usize>i << 2)) << 4);
      store<f64>(values + (<usize>i << 3), measure(anchor, object, IOU, plus, 1));
    }
    const least = (mode & ALL) != 0 ? 0 : threshold(values, count);
    let positive = 0, best = -1, highest: f64 = 0;
    for (let i = 0; i < count; i++) {
      const j = load<i32>(own + (<usize>i << 2)), iou = load<f64>(values + (<usize>i << 3));
      if (iou > highest) {
        highest = iou;
        best = j;
      }
      if (!(iou >= least) || !isInside(anchors + (<usize>j << 4), object)) continue;
      claim(j, g, iou, owners, ious);
      positive++;
    }
    if (positive == 0 && best >= 0 && (mode & AT_LEAST_ONE) != 0) {
      claim(best, g, highest, owners, ious);
      positive = 1;
    }
    store<f64>(thresholds + (<usize>g << 3), least);
    store<i32>(positives + (<usize>g << 2), positive);
  }
}
