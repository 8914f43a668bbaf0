import { checkChoice, checkFinite, checkInteger, checkObject, checkTypedArray } from "@kb/checks";
import { readLabels } from "./labels.js";
import { addMagnitudePenalty } from "./magnitude-penalty.js";
import type { MarginSettings } from "./margin.js";
import { computeMarginSoftmax } from "./margin-softmax-kernel.js";
import type { MarginStats, ReductionOptions } from "./reduction.js";

/** What {@link marginSoftmax} takes, beside a preset's settings. */
export interface MarginSoftmaxInput extends MarginSettings, ReductionOptions {
  /** `[batch, dimension]`. */
  readonly embeddings: Float32Array;
  /** `[classes, dimension]`, or `[classes · subCenters, dimension]`. */
  readonly weights: Float32Array;
  /** `[batch]`: the class of each row, or `ignoreIndex`. */
  readonly labels: Int32Array;
  readonly batch: number;
  readonly dimension: number;
  readonly classes: number;
  /** `[classes]`, added to the logits; default none. */
  readonly bias?: Float32Array | undefined;
}

/** A loss with its gradients. */
export interface MarginSoftmaxResult {
  readonly loss: number;
  /** As `embeddings`: ∂loss/∂embeddings; exactly 0 for ignored rows and zero vectors. */
  readonly gradEmbeddings: Float32Array;
  /** As `weights`: ∂loss/∂weights. */
  readonly gradWeights: Float32Array;
  /** `[classes]`: ∂loss/∂bias, if there is a bias. */
  readonly gradBias?: Float32Array;
  readonly stats: MarginStats & {
    /** ∂loss/∂s, for a scale that is learned; not of curricularFace. */
    readonly gradScale?: number;
    /** MagFace: the mean of a/ua² + 1/a over the rows that count. */
    readonly g?: number;
  };
}

/**
 * The softmax cross-entropy of embeddings against class weights under a margin, z = s · A · B · φ(cos θ), with its gradients.
 *
 * The settings come from a preset: `...arcFace({ s, m })`. Memory: the inputs, their unit vectors and gradients, and at most
 * 32 MiB of logits. O(batch · classes · dimension), by three matrix products. Values within 1e-5 and gradients within 2e-5 of
 * float64, down to angles of 1e-4. Zero vectors have unit vector and gradient 0. Throws a TypeError or RangeError for
 * arguments of the wrong kind, length or range. Source: the papers of the presets.
 *
 * @example
 * const { loss, stats } = marginSoftmax({
 *   embeddings: Float32Array.of(1, 0, 0, 2),
 *   weights: Float32Array.of(1, 0, 0, 1),
 *   labels: Int32Array.of(0, 1),
 *   batch: 2,
 *   dimension: 2,
 *   classes: 2,
 *   ...cosFace({ s: 10, m: 0.5 }),
 * });
 * loss.toFixed(6); // "0.006715"
 * stats.accuracy; // 1
 */
export function marginSoftmax(input: MarginSoftmaxInput): MarginSoftmaxResult {
  checkInput(input);
  const { labels, batch, classes, dimension, margin, embeddings, reduction } = input;
  const read = readLabels(labels, batch, classes, input.ignoreIndex);
  const rowWeight = reduction === "sum" ? 1 : 1 / Math.max(read.counted, 1);
  const { xNorms, ...result } = computeMarginSoftmax(input, read, rowWeight);
  return margin.kind === "magnitude"
    ? addMagnitudePenalty(margin, result, { embeddings, xNorms, labels: read, dimension })
    : result;
}

function checkInput(input: MarginSoftmaxInput): void {
  checkObject(input, "input");
  const { embeddings, weights, batch, dimension, classes, bias, subCenters = 1 } = input;
  checkInteger(batch, "batch");
  checkInteger(dimension, "dimension", 1);
  checkInteger(classes, "classes", 1);
  checkInteger(subCenters, "subCenters", 1);
  checkTypedArray(embeddings, "embeddings", [Float32Array], batch * dimension, "[batch, dimension]");
  const rows = subCenters === 1 ? "classes" : "classes · subCenters";
  checkTypedArray(
    weights,
    "weights",
    [Float32Array],
    classes * subCenters * dimension,
    `[${rows}, dimension]`,
  );
  if (bias !== undefined) checkTypedArray(bias, "bias", [Float32Array], classes, "[classes]");
  checkSettings(input);
}

/** Throws unless the settings are those of a preset, and the reduction's options are in range. */
export function checkSettings(input: MarginSettings & ReductionOptions): void {
  const { scale, embeddingNorm, weightNorm, margin, labelSmoothing = 0, reduction = "mean" } = input;
  if (margin === undefined) throw new TypeError("margin is missing: spread a preset, as in ...arcFace()");
  checkObject(margin, "margin");
  checkFinite(scale, "scale", Number.MIN_VALUE);
  checkChoice(embeddingNorm, "embeddingNorm", NORMS);
  checkChoice(weightNorm, "weightNorm", NORMS);
  checkFinite(labelSmoothing, "labelSmoothing", 0, 1);
  checkChoice(reduction, "reduction", REDUCTIONS);
}

const NORMS = ["raw", "unit"] as const;
const REDUCTIONS = ["mean", "sum"] as const;
