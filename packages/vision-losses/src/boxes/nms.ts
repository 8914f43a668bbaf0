import {
  checkChoice,
  checkFinite,
  checkInteger,
  checkObject,
  checkPositive,
  checkTypedArray,
} from "@kb/checks";
import { checkCorners, type ValidateOptions } from "./check-boxes.js";
import { fallingKeys, risingKeys, sortedByKey } from "./order.js";
import { type Rule, type Run, suppressRun } from "./suppress-run.js";

/** Options of {@link nms}. */
export interface NmsOptions extends ValidateOptions {
  /** The overlap above which the lower box goes (hard, DIoU) or its score falls (linear): 0 to 1; default 0.5. */
  readonly iou?: number | undefined;
  /** Boxes below this score are left out, before and after scores are lowered; default: none, 0.001 where scores are lowered. */
  readonly scoreThreshold?: number | undefined;
  /** How many boxes to keep, over all classes; default: all. */
  readonly maxOutput?: number | undefined;
  /** `[n]`: boxes of different classes leave each other alone. Default: all are of one. */
  readonly classes?: Int32Array | undefined;
  /**
   * `"hard"` removes; `"diou"` removes by IoU less the centres' distance, so that neighbours survive; `"soft-linear"`, `"soft-gaussian"` and
   * `"matrix"` lower scores. Default `"hard"`.
   */
  readonly method?: "hard" | "soft-linear" | "soft-gaussian" | "diou" | "matrix" | undefined;
  /** Soft: scores fall by exp(−iou²/sigma), default 0.5. Matrix with the gaussian decay: exp(−sigma · iou²), default 2. */
  readonly sigma?: number | undefined;
  /** Of DIoU: the power of its distance term, 0.6 in darknet; default 1. */
  readonly beta?: number | undefined;
  /** Of matrix NMS: how scores fall with overlap; default `"linear"`, by 1 − iou. */
  readonly decay?: "linear" | "gaussian" | undefined;
}

/** What {@link nmsWithScores} answers. */
export interface NmsResult {
  /** Of the boxes that stay, by falling score. */
  readonly indices: Int32Array;
  /** Their scores, lowered where the method lowers them. */
  readonly scores: Float32Array;
}

/**
 * The indices of the boxes that non-maximum suppression keeps, by falling score; equal scores by rising index.
 *
 * `boxes` `[n, 4]` as x1, y1, x2, y2, `scores` `[n]`. A box goes when a better one of its class overlaps it by more than `iou`, decided in float64.
 * Boxes whose score is NaN are left out. O(n) and what lies near each box, O(n · kept) at worst; O(n²) for the soft and matrix methods. At most 72 bytes of memory a box. Throws a TypeError or RangeError for arguments of the wrong kind,
 * length or range. Sources: Bodla et al., arXiv 1704.04503 (soft); 1911.08287 (DIoU); Wang et al., arXiv 2003.10152 (matrix).
 *
 * @example
 * const boxes = Float32Array.of(0, 0, 10, 10, 1, 0, 11, 10, 20, 0, 30, 10);
 * nms(boxes, Float32Array.of(0.8, 0.9, 0.5), { iou: 0.5 }); // Int32Array [1, 2]
 * nms(boxes, Float32Array.of(0.8, 0.9, 0.5), { iou: 0.5, classes: Int32Array.of(0, 1, 0) }); // Int32Array [1, 0, 2]
 */
export function nms(boxes: Float32Array, scores: Float32Array, options: NmsOptions = {}): Int32Array {
  return nmsWithScores(boxes, scores, options).indices;
}

/**
 * As {@link nms}, with the scores of what stays, which the soft and matrix methods lower.
 *
 * @example
 * const boxes = Float32Array.of(0, 0, 10, 10, 0, 0, 10, 5);
 * nmsWithScores(boxes, Float32Array.of(1, 0.5), { method: "soft-linear", iou: 0.3 }).scores; // Float32Array [1, 0.25]
 */
export function nmsWithScores(
  boxes: Float32Array,
  scores: Float32Array,
  options: NmsOptions = {},
): NmsResult {
  const { rule, least, maxOutput, classes } = readOptions(boxes, scores, options);
  const ranked = rankedAbove(scores, least, rule.lowersScores);
  if (classes === undefined || ranked.length === 0) {
    return toResult(suppressRun(boxes, scores, ranked, rule, least, maxOutput), scores, maxOutput);
  }
  const grouped = sortedByKey(ranked.slice(), risingKeys(classes));
  const runs: Run[] = [];
  for (let start = 0, end = 0; start < grouped.length; start = end) {
    const owner = classes[grouped[start]!];
    while (end < grouped.length && classes[grouped[end]!] === owner) end++;
    runs.push(suppressRun(boxes, scores, grouped.subarray(start, end), rule, least, maxOutput));
  }
  return toResult(merge(runs, ranked, rule.lowersScores), scores, maxOutput);
}

function readOptions(boxes: Float32Array, scores: Float32Array, options: NmsOptions) {
  checkObject(options, "options");
  const n = checkCorners(boxes, "boxes", options);
  checkTypedArray(scores, "scores", [Float32Array], n, "[n]");
  const { iou = 0.5, method = "hard", beta = 1, decay = "linear", classes } = options;
  const { maxOutput = Number.MAX_SAFE_INTEGER } = options;
  checkFinite(iou, "iou", 0, 1);
  checkInteger(maxOutput, "maxOutput");
  checkChoice(method, "method", ["hard", "soft-linear", "soft-gaussian", "diou", "matrix"]);
  checkChoice(decay, "decay", ["linear", "gaussian"]);
  checkPositive(beta, "beta");
  const { sigma = method === "matrix" ? 2 : 0.5 } = options;
  checkPositive(sigma, "sigma");
  if (classes !== undefined) checkTypedArray(classes, "classes", [Int32Array], n, "[n]");
  if (options.scoreThreshold !== undefined) checkFinite(options.scoreThreshold, "scoreThreshold");
  const lowersScores = method !== "hard" && method !== "diou";
  const { scoreThreshold: least = lowersScores ? 0.001 : Number.NEGATIVE_INFINITY } = options;
  const rule: Rule = { method, lowersScores, iou, sigma, beta, decay };
  return { rule, least, maxOutput, classes };
}

/** Indices by falling score from `least` on. */
function rankedAbove(scores: Float32Array, least: number, lowersScores: boolean): Int32Array {
  const indices = new Int32Array(scores.length);
  let count = 0;
  for (let i = 0; i < scores.length; i++) {
    if (lowersScores && scores[i]! < 0) {
      throw new RangeError(`scores must be ≥ 0 where a method lowers them, got ${scores[i]} at ${i}`);
    }
    if (scores[i]! >= least) indices[count++] = i;
  }
  return sortedByKey(indices.slice(0, count), fallingKeys(scores));
}

/** What stays of all classes as one run, by falling score. */
function merge(runs: readonly Run[], ranked: Int32Array, lowersScores: boolean): Run {
  if (!lowersScores) {
    const stays = new Set(runs.flatMap((run) => Array.from(run.indices)));
    return { indices: ranked.filter((index) => stays.has(index)) };
  }
  const indices = runs.flatMap((run) => Array.from(run.indices));
  const scores = runs.flatMap((run) => Array.from(run.scores!));
  const order = indices.map((_, i) => i).sort((p, q) => scores[q]! - scores[p]! || indices[p]! - indices[q]!);
  return {
    indices: Int32Array.from(order, (i) => indices[i]!),
    scores: Float64Array.from(order, (i) => scores[i]!),
  };
}

function toResult(run: Run, scores: Float32Array, maxOutput: number): NmsResult {
  const indices = run.indices.slice(0, Math.min(maxOutput, run.indices.length));
  const kept = run.scores?.subarray(0, indices.length);
  return {
    indices,
    scores: kept === undefined ? Float32Array.from(indices, (i) => scores[i]!) : Float32Array.from(kept),
  };
}
