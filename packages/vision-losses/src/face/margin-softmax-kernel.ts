import { faceKernel } from "../kernel.js";
import { doublesAt, floatsAt, integersAt, inWorkspace } from "../workspace.js";
import type { Labels } from "./labels.js";
import type { MarginSoftmaxInput, MarginSoftmaxResult } from "./margin-softmax.js";
import { REDUCTION_BYTES, readReduction, writeReduction } from "./reduction.js";
import { bendTargets, TARGET_BYTES, TARGET_WORDS } from "./targets.js";

/** Logits in memory at a time: larger batches go by chunks of rows. */
const WINDOW = 1 << 22;

/** How much memory each piece takes, in bytes. */
function layout({ embeddings, weights, batch, classes }: MarginSoftmaxInput, columns: number) {
  const stride = Math.ceil(columns / 4) * 4;
  const chunk = Math.max(1, Math.min(batch, Math.floor(WINDOW / stride)));
  const [x, w, logits, row] = [embeddings.length * 4, weights.length * 4, chunk * stride * 4, stride * 4];
  const sizes = {
    ...{ x, xUnits: x, xGradients: x, xNorms: batch * 8, xDots: batch * 8 },
    ...{ w, wUnits: w, wGradients: w, wNorms: columns * 8, wDots: row, wDots64: columns * 8 },
    ...{ labels: batch * 4, targets: batch * TARGET_BYTES, reduction: REDUCTION_BYTES },
    ...{
      products: logits,
      gradients: logits,
      scratch: 3 * row,
      bias: classes * 4,
      biasGradient: classes * 4,
    },
  };
  return { stride, chunk, sizes };
}

/** The loss but for MagFace's penalty, of checked input, and the embeddings' lengths. */
export function computeMarginSoftmax(
  input: MarginSoftmaxInput,
  labels: Labels,
  rowWeight: number,
): MarginSoftmaxResult & { xNorms: Float64Array } {
  const { embeddings, weights, batch, dimension, classes, bias, margin, scale, subCenters = 1 } = input;
  const [rawX, rawW] = [input.embeddingNorm === "raw", input.weightNorm === "raw"];
  const kernel = faceKernel();
  const columns = classes * subCenters;
  const { stride, chunk, sizes } = layout(input, columns);

  return inWorkspace(sizes, (at) => {
    floatsAt(at.x, embeddings.length).set(embeddings);
    floatsAt(at.w, weights.length).set(weights);
    integersAt(at.labels, batch).set(labels.values);
    doublesAt(at.targets, batch * TARGET_WORDS).fill(0);
    // The kernel reads rows of products to whole vectors; what pads them must be numbers.
    for (const [address, length] of [
      [at.products, chunk * stride],
      [at.wGradients, weights.length],
      [at.wDots, stride],
      [at.biasGradient, classes],
    ] as const) {
      floatsAt(address, length).fill(0);
    }
    if (bias !== undefined) floatsAt(at.bias, classes).set(bias);

    kernel.unitRows(at.x, batch, dimension, at.xUnits, at.xNorms);
    kernel.unitRows(at.w, columns, dimension, at.wUnits, at.wNorms);
    const { x, xNorms, w, wNorms, targets } = at;
    kernel.measureTargets(x, xNorms, w, wNorms, at.labels, batch, dimension, subCenters, targets);
    const state = bendTargets(margin, targets, batch, labels.values);
    writeReduction(at.reduction, input, state, input.labelSmoothing ?? 0, rowWeight);

    const [xFactors, wFactors] = [rawX ? x : at.xUnits, rawW ? w : at.wUnits];
    const [biasAt, biasGradientAt] = bias === undefined ? [0, 0] : [at.bias, at.biasGradient];
    for (let row = 0; row < batch; row += chunk) {
      const rows = Math.min(chunk, batch - row);
      const from = row * dimension * 4;
      const xRows = xFactors + from;
      const { products, gradients, wGradients } = at;
      kernel.matmul(
        rows,
        columns,
        dimension,
        xRows,
        dimension,
        1,
        wFactors,
        1,
        dimension,
        products,
        stride,
        false,
      );
      kernel.marginRows(
        ...([products, gradients, rows, classes, subCenters, stride * 4, at.labels + row * 4] as const),
        ...([targets + row * TARGET_BYTES, biasAt, biasGradientAt, scale, at.xDots + row * 8] as const),
        ...([at.wDots, at.scratch, at.reduction] as const),
      );
      const xGradients = at.xGradients + from;
      kernel.matmul(
        rows,
        dimension,
        columns,
        gradients,
        stride,
        1,
        wFactors,
        dimension,
        1,
        xGradients,
        dimension,
        false,
      );
      kernel.matmul(
        columns,
        dimension,
        rows,
        gradients,
        1,
        stride,
        xRows,
        dimension,
        1,
        wGradients,
        dimension,
        true,
      );
    }

    kernel.toF64(at.wDots, columns, at.wDots64);
    if (rawX) kernel.clearZeroRows(at.xGradients, xNorms, batch, dimension);
    else kernel.projectRows(at.xGradients, at.xUnits, xNorms, at.xDots, batch, dimension);
    if (rawW) kernel.clearZeroRows(at.wGradients, wNorms, columns, dimension);
    else kernel.projectRows(at.wGradients, at.wUnits, wNorms, at.wDots64, columns, dimension);
    kernel.addTargets(
      ...([
        x,
        w,
        at.labels,
        targets,
        batch,
        dimension,
        scale,
        rawX,
        rawW,
        at.xGradients,
        at.wGradients,
      ] as const),
    );

    const { loss, facts, targetScale } = readReduction(at.reduction, labels.counted, rowWeight);
    const gradScale = doublesAt(at.xDots, batch).reduce((sum, dot) => sum + dot, 0) / scale + targetScale;
    return {
      loss,
      gradEmbeddings: floatsAt(at.xGradients, embeddings.length).slice(),
      gradWeights: floatsAt(at.wGradients, weights.length).slice(),
      ...(bias === undefined ? {} : { gradBias: biasGradients(at.biasGradient, classes, targets, labels) }),
      stats: { ...facts, ...state, ...(margin.kind === "curricular" ? {} : { gradScale }) },
      xNorms: doublesAt(xNorms, batch).slice(),
    };
  });
}

/** The kernel's sums leave the targets out. */
function biasGradients(address: number, classes: number, targets: number, labels: Labels): Float32Array {
  const gradient = Float64Array.from(floatsAt(address, classes));
  const words = doublesAt(targets, labels.values.length * TARGET_WORDS);
  labels.values.forEach((label, row) => {
    if (label >= 0) gradient[label]! += words[row * TARGET_WORDS + GRADIENT]!;
  });
  return Float32Array.from(gradient);
}

/** Where a target's record holds ∂loss/∂logit. */
const GRADIENT = 8;
