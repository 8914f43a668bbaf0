import type { Labels } from "./labels.js";
import type { Margin } from "./margin.js";
import type { MarginSoftmaxResult } from "./margin-softmax.js";

/** MagFace's reward for long embeddings, λ · mean(a/ua² + 1/a) with a held between la and ua, added to loss and gradients. */
export function addMagnitudePenalty(
  { la, ua, lambdaG }: Margin & { kind: "magnitude" },
  result: MarginSoftmaxResult,
  {
    embeddings,
    xNorms,
    labels,
    dimension,
  }: { embeddings: Float32Array; xNorms: Float64Array; labels: Labels; dimension: number },
): MarginSoftmaxResult {
  const { gradEmbeddings } = result;
  let g = 0;
  labels.values.forEach((label, row) => {
    if (label < 0) return;
    const norm = xNorms[row]!;
    const a = Math.min(Math.max(norm, la), ua);
    g += (a / (ua * ua) + 1 / a) / labels.counted;
    if (norm < la || norm > ua) return;
    const slope = (lambdaG * (1 / (ua * ua) - 1 / (a * a))) / (labels.counted * norm);
    for (let i = row * dimension; i < (row + 1) * dimension; i++) {
      gradEmbeddings[i]! += slope * embeddings[i]!;
    }
  });
  return { ...result, loss: result.loss + lambdaG * g, stats: { ...result.stats, g } };
}
