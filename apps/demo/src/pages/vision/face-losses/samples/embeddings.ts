import { arcFace, marginSoftmax } from "@kb/vision-losses/face";

const [batch, dimension, classes] = [64, 512, 1000];

/** One step down the gradient of ArcFace; what flows back into the net is returned. */
export function learn(
  embeddings: Float32Array, // [batch, dimension], from your net
  weights: Float32Array, // [classes, dimension], changed in place
  labels: Int32Array, // [batch]
) {
  const { loss, gradEmbeddings, gradWeights, stats } = marginSoftmax({
    ...{ embeddings, weights, labels, batch, dimension, classes },
    ...arcFace({ s: 64, m: 0.5 }),
  });
  for (let i = 0; i < weights.length; i++) weights[i]! -= 0.1 * gradWeights[i]!;
  return { loss, accuracy: stats.accuracy, gradEmbeddings };
}
