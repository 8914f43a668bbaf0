import type { SequenceShape } from "../../src/index.js";

/** The mean cross-entropy of each next token, and its gradient with respect to the logits; written to be right. */
export function nextTokenGradient(
  logits: Float32Array,
  tokens: Int32Array,
  { batch, time, lengths }: SequenceShape,
  vocabulary: number,
): { loss: number; gradient: Float32Array } {
  const gradient = new Float32Array(logits.length);
  const lengthOf = (b: number) => lengths?.[b] ?? time;
  let count = 0;
  for (let b = 0; b < batch; b++) count += lengthOf(b) - 1;
  let loss = 0;
  for (let b = 0; b < batch; b++) {
    for (let t = 0; t + 1 < lengthOf(b); t++) {
      const at = (b * time + t) * vocabulary;
      const row = [...logits.subarray(at, at + vocabulary)];
      const highest = Math.max(...row);
      const weights = row.map((logit) => Math.exp(logit - highest));
      const total = weights.reduce((sum, weight) => sum + weight, 0);
      const next = tokens[b * time + t + 1]!;
      loss -= Math.log(weights[next]! / total) / count;
      weights.forEach((weight, token) => {
        gradient[at + token] = (weight / total - Number(token === next)) / count;
      });
    }
  }
  return { loss, gradient };
}
