// Softmax cross-entropy of rows of logits z = s·p (+ bias), whose target the margin has bent, forward and back in one go. The
// target is put among the logits before maximum and sum are taken: to subtract it from a sum afterwards loses every digit
// where it dominates.
import { LEAST, expOrZero } from "../../../wasm-math/assembly/exp-f32x4";
import { log } from "../../../wasm-math/assembly/log";
import { angleOf } from "../../../wasm-math/assembly/trigonometry";
import { ABOVE_MINUS_ONE, BELOW_ONE, COSINE, GRADIENT, HARD_ABOVE, NORM, PHI, SLOPE, TARGET_BYTES, WEIGHT_NORM } from "./target";

/** How the rows are reduced, all float64. */
@inline const SCALE: usize = 0;
@inline const SMOOTHING: usize = 8;
/** What each row counts: one over their number for a mean. */
@inline const ROW_WEIGHT: usize = 16;
/** Curricular learning multiplies hard cosines c by `HARDNESS` + c, if it is not NaN. */
@inline const HARDNESS: usize = 24;
/** Whether logits keep the lengths of embeddings and weights: 1 or 0. */
@inline const RAW_EMBEDDINGS: usize = 32;
@inline const RAW_WEIGHTS: usize = 40;
/** Sums over the rows with a label: their losses, how many are nearest to their own class, angles, and ∂loss/∂s · s of targets. */
@inline const LOSS: usize = 48;
@inline const CORRECT: usize = 56;
@inline const ANGLE: usize = 64;
@inline const SCALE_GRADIENT: usize = 72;

@inline function add(reduction: usize, value: f64, field: usize): void {
  store<f64>(reduction + field, load<f64>(reduction + field) + value);
}

@inline function lanes(x: v128): f64 {
  return (<f64>f32x4.extract_lane(x, 0) + <f64>f32x4.extract_lane(x, 1)) + (<f64>f32x4.extract_lane(x, 2) + <f64>f32x4.extract_lane(x, 3));
}

@inline function largest(x: v128): f32 {
  return max(max(f32x4.extract_lane(x, 0), f32x4.extract_lane(x, 1)), max(f32x4.extract_lane(x, 2), f32x4.extract_lane(x, 3)));
}

/**
 * Turns `p` (one row of cosines, times the lengths that count) into logits in `z`, and answers their maximum. `bias` may be 0. Both
 * rows are padded to whole vectors.
 */
function logits(p: usize, z: usize, classes: i32, scale: f32, bias: usize, hardAbove: f32, hardness: f32): f32 {
  const end = p + (<usize>classes << 2), s = f32x4.splat(scale), bound = f32x4.splat(hardAbove), t = f32x4.splat(hardness);
  const isCurricular = hardness == hardness;
  let highest = f32x4.splat(<f32>-Infinity);
  for (; p < end; p += 16, z += 16) {
    let x = v128.load(p);
    if (isCurricular) x = v128.bitselect(f32x4.mul(x, f32x4.add(t, x)), x, f32x4.gt(x, bound));
    x = f32x4.mul(x, s);
    if (bias != 0) {
      x = f32x4.add(x, v128.load(bias));
      bias += 16;
    }
    if (end - p < 16) x = v128.bitselect(x, f32x4.splat(<f32>-Infinity), i32x4.lt_s(i32x4(0, 4, 8, 12), i32x4.splat(<i32>(end - p))));
    v128.store(z, x);
    highest = f32x4.pmax(highest, x);
  }
  return largest(highest);
}

/** Replaces logits by their exponentials, shifted by `highest`; answers the sum. The padding is −Infinity. */
function exponentials(z: usize, classes: i32, highest: f32): f64 {
  const end = z + (<usize>classes << 2), shift = f32x4.splat(highest), least = f32x4.splat(LEAST);
  let total: f64 = 0;
  while (z < end) {
    let sum = f32x4.splat(0), other = sum;
    const stop = min(end, z + 2048);
    for (; z + 16 < stop; z += 32) {
      const a = f32x4.sub(v128.load(z), shift), b = f32x4.sub(v128.load(z, 16), shift);
      const ea = expOrZero(a, f32x4.pmax(a, least)), eb = expOrZero(b, f32x4.pmax(b, least));
      v128.store(z, ea);
      v128.store(z, eb, 16);
      sum = f32x4.add(sum, ea);
      other = f32x4.add(other, eb);
    }
    for (; z < stop; z += 16) {
      const a = f32x4.sub(v128.load(z), shift), ea = expOrZero(a, f32x4.pmax(a, least));
      v128.store(z, ea);
      sum = f32x4.add(sum, ea);
    }
    total += lanes(f32x4.add(sum, other));
  }
  return total;
}

function sumOf(z: usize, classes: i32): f64 {
  let sum: f64 = 0;
  for (const end = z + (<usize>classes << 2); z < end; z += 4) sum += <f64>load<f32>(z);
  return sum;
}

/** x := a x − b, padding included. */
function scaleAndShift(x: usize, classes: i32, a: f32, b: f32): void {
  const factor = f32x4.splat(a), shift = f32x4.splat(b);
  for (const end = x + (<usize>classes << 2); x < end; x += 16) v128.store(x, f32x4.sub(f32x4.mul(v128.load(x), factor), shift));
}

/** The gradient of hard logits c (t + c) is that of c times t + 2c. */
function bendHard(p: usize, gradient: usize, classes: i32, hardAbove: f32, hardness: f32): void {
  for (const end = p + (<usize>classes << 2); p < end; p += 4, gradient += 4) {
    const c = load<f32>(p);
    if (c > hardAbove) store<f32>(gradient, load<f32>(gradient) * (hardness + 2 * c));
  }
}

/** One row: `p` becomes s · ∂loss/∂logits in `gradient`, but for the target, whose gradient goes to its record; both rows keep 0 there. */
export function softmaxRow(p: usize, gradient: usize, classes: i32, label: i32, target: usize, bias: usize, reduction: usize): void {
  if (label < 0) {
    memory.fill(gradient, 0, (<usize>classes + 3 & ~3) << 2);
    return;
  }
  const scale = load<f64>(reduction, SCALE), smoothing = load<f64>(reduction, SMOOTHING), weight = load<f64>(reduction, ROW_WEIGHT);
  const hardness: f32 = <f32>load<f64>(reduction, HARDNESS), hardAbove: f32 = <f32>load<f64>(target, HARD_ABOVE);
  const length = (load<f64>(reduction, RAW_EMBEDDINGS) != 0 ? load<f64>(target, NORM) : 1) *
    (load<f64>(reduction, RAW_WEIGHTS) != 0 ? load<f64>(target, WEIGHT_NORM) : 1);
  const own = <usize>label << 2;
  const offset: f64 = bias == 0 ? 0 : <f64>load<f32>(bias + own);

  store<f32>(p + own, <f32>-Infinity);
  const rivals = logits(p, gradient, classes, <f32>scale, bias, hardAbove, hardness);
  const logit = scale * length * load<f64>(target, PHI) + offset;
  store<f32>(gradient + own, <f32>logit);
  store<f32>(p + own, 0);
  const highest = max(rivals, <f32>logit);
  const all: f64 = smoothing > 0 ? sumOf(gradient, classes) - <f64>highest * <f64>classes : 0;
  const sum = exponentials(gradient, classes, highest);

  const logSum = log(sum);
  const loss = (1 - smoothing) * (logSum + (<f64>highest - logit)) + smoothing * (logSum - all / <f64>classes);
  add(reduction, loss, LOSS);
  if (scale * length * load<f64>(target, COSINE) + offset >= <f64>rivals) add(reduction, 1, CORRECT);
  add(reduction, 2 * angleOf(sqrt<f64>(load<f64>(target, BELOW_ONE)), sqrt<f64>(load<f64>(target, ABOVE_MINUS_ONE))), ANGLE);

  const share = smoothing / <f64>classes;
  const slope = weight * ((<f64>load<f32>(gradient + own) - sum) / sum + smoothing - share);
  store<f64>(target, slope, GRADIENT);
  add(reduction, slope * length * load<f64>(target, PHI), SCALE_GRADIENT);
  scaleAndShift(gradient, classes, <f32>(scale * weight / sum), <f32>(scale * weight * share));
  store<f32>(gradient + own, 0);
  if (hardness == hardness) bendHard(p, gradient, classes, hardAbove, hardness);
}

/** Rows `classes` long, `stride` bytes apart; the target's gradient takes its place, as the cosines' user wants it. */
export function softmaxCosines(
  p: usize, gradient: usize, rows: i32, classes: i32, stride: usize, labels: usize, targets: usize, reduction: usize,
): void {
  const scale = load<f64>(reduction, SCALE);
  for (let row = 0; row < rows; row++, p += stride, gradient += stride, labels += 4, targets += TARGET_BYTES) {
    const label = load<i32>(labels);
    softmaxRow(p, gradient, classes, label, targets, 0, reduction);
    if (label >= 0) store<f32>(gradient + (<usize>label << 2), <f32>(scale * load<f64>(targets, GRADIENT) * load<f64>(targets, SLOPE)));
  }
}
