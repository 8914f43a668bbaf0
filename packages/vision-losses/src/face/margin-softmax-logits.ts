import { checkInteger, checkObject, checkTypedArray } from "@kb/checks";
import { faceKernel } from "../kernel.js";
import { doublesAt, floatsAt, integersAt, inWorkspace } from "../workspace.js";
import { type Labels, readLabels } from "./labels.js";
import type { MarginSettings } from "./margin.js";
import { checkSettings } from "./margin-softmax.js";
import {
  type MarginStats,
  REDUCTION_BYTES,
  type ReductionOptions,
  readReduction,
  writeReduction,
} from "./reduction.js";
import { bendTargets, TARGET_BYTES, TARGET_WORDS } from "./targets.js";

/** What {@link marginSoftmaxLogits} takes, beside a preset's settings. */
export interface MarginSoftmaxLogitsInput extends MarginSettings, ReductionOptions {
  /** `[batch, classes]`: of each embedding with each class's weight. */
  readonly cosines: Float32Array;
  /** `[batch]`: the class of each row, or `ignoreIndex`. */
  readonly labels: Int32Array;
  readonly batch: number;
  readonly classes: number;
  /** `[batch]`: lengths of the embeddings, which magFace and adaFace need. */
  readonly embeddingNorms?: Float32Array | undefined;
  /** What the gradients are written to; may be `cosines` itself. Default: a fresh array. */
  readonly out?: Float32Array | undefined;
}

/** A loss with its gradients. */
export interface MarginSoftmaxLogitsResult {
  readonly loss: number;
  /** `[batch, classes]`: ∂loss/∂cosines; exactly 0 for ignored rows. */
  readonly gradCosines: Float32Array;
  readonly stats: MarginStats;
}

/** Cosines in memory at a time, in numbers. */
const WINDOW = 1 << 20;

/**
 * As {@link marginSoftmax}, from cosines, for users with a matrix product of their own: the presets that normalise embeddings and
 * weights, but subCenterArcFace, whose largest cosine of each class is the user's to take. Of magFace, the penalty and the
 * slope by the embedding's length are left out.
 *
 * Memory: rows pass through windows of at most 8 MiB. O(batch · classes). A float32 cosine resolves angles to 1e-3. Throws a
 * TypeError or RangeError for arguments of the wrong kind, length or range.
 *
 * @example
 * const { loss, gradCosines } = marginSoftmaxLogits({
 *   cosines: Float32Array.of(1, 0),
 *   labels: Int32Array.of(0),
 *   batch: 1,
 *   classes: 2,
 *   ...cosFace({ s: 10, m: 1 }),
 * });
 * loss.toFixed(4); // "0.6931"
 * gradCosines; // Float32Array [-5, 5]
 */
export function marginSoftmaxLogits(input: MarginSoftmaxLogitsInput): MarginSoftmaxLogitsResult {
  checkInput(input);
  const { cosines, batch, classes, embeddingNorms, margin, out } = input;
  const labels = readLabels(input.labels, batch, classes, input.ignoreIndex);
  const rowWeight = input.reduction === "sum" ? 1 : 1 / Math.max(labels.counted, 1);
  const kernel = faceKernel();
  const stride = Math.ceil(classes / 4) * 4;
  const chunk = Math.max(1, Math.min(batch, Math.floor(WINDOW / stride)));
  const gradCosines = out ?? new Float32Array(cosines.length);
  const window = chunk * stride * 4;
  const sizes = {
    ...{ cosines: window, gradients: window, labels: batch * 4, reduction: REDUCTION_BYTES },
    targets: batch * TARGET_BYTES,
  };
  return inWorkspace(sizes, (at) => {
    integersAt(at.labels, batch).set(labels.values);
    writeTargets(at.targets, cosines, labels, classes, embeddingNorms);
    const state = bendTargets(margin, at.targets, batch, labels.values);
    writeReduction(at.reduction, input, state, input.labelSmoothing ?? 0, rowWeight);
    const [given, gradients] = [floatsAt(at.cosines, chunk * stride), floatsAt(at.gradients, chunk * stride)];
    for (let row = 0; row < batch; row += chunk) {
      const rows = Math.min(chunk, batch - row);
      copyRows(cosines, row * classes, classes, given, 0, stride, rows, classes);
      kernel.softmaxCosines(
        ...([at.cosines, at.gradients, rows, classes, stride * 4] as const),
        ...([at.labels + row * 4, at.targets + row * TARGET_BYTES, at.reduction] as const),
      );
      copyRows(gradients, 0, stride, gradCosines, row * classes, classes, rows, classes);
    }
    const { loss, facts } = readReduction(at.reduction, labels.counted, rowWeight);
    return { loss, gradCosines, stats: { ...facts, ...state } };
  });
}

function checkInput(input: MarginSoftmaxLogitsInput): void {
  checkObject(input, "input");
  const { cosines, batch, classes, embeddingNorms, margin, out, subCenters = 1 } = input;
  checkInteger(batch, "batch");
  checkInteger(classes, "classes", 1);
  checkTypedArray(cosines, "cosines", [Float32Array], batch * classes, "[batch, classes]");
  if (out !== undefined) checkTypedArray(out, "out", [Float32Array], batch * classes, "[batch, classes]");
  checkSettings(input);
  if (input.embeddingNorm === "raw" || input.weightNorm === "raw" || subCenters !== 1) {
    throw new RangeError(
      "the preset must be one that normalises embeddings and weights, with one centre for a class: the logits of others " +
        "are not cosines",
    );
  }
  if (margin.kind === "magnitude" || margin.kind === "adaptive" || embeddingNorms !== undefined) {
    checkTypedArray(embeddingNorms, "embeddingNorms", [Float32Array], batch, "[batch]");
  }
}

/** Records of the targets, from what the caller's float32 cosines say of them. */
function writeTargets(
  address: number,
  cosines: Float32Array,
  { values }: Labels,
  classes: number,
  norms?: Float32Array,
): void {
  const words = doublesAt(address, values.length * TARGET_WORDS).fill(0);
  values.forEach((label, row) => {
    if (label < 0) return;
    const cosine = Math.min(Math.max(cosines[row * classes + label]!, -1), 1);
    words.set([norms?.[row] ?? 1, 1, cosine, 1 - cosine, 1 + cosine], row * TARGET_WORDS);
  });
}

/** Copies `rows` rows of `length` numbers between arrays whose rows lie further apart. */
function copyRows(
  from: Float32Array,
  fromStart: number,
  fromStride: number,
  to: Float32Array,
  toStart: number,
  toStride: number,
  rows: number,
  length: number,
): void {
  if (fromStride === length && toStride === length) {
    to.set(from.subarray(fromStart, fromStart + rows * length), toStart);
    return;
  }
  for (let row = 0; row < rows; row++) {
    const start = fromStart + row * fromStride;
    to.set(from.subarray(start, start + length), toStart + row * toStride);
  }
}
