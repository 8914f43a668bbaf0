/** What a fused loss is given, besides where its gradient goes. */
export interface FusedInput {
  readonly logits: Float32Array;
  readonly actions: Int32Array;
  readonly oldLogProbs: Float32Array;
  readonly advantages: Float32Array;
  readonly rows: number;
  readonly classes: number;
}

export const CLIP = 0.2;
export const ENTROPY = 0.01;

/**
 * PPO's loss from logits as one would write it in JavaScript with care: two passes over typed arrays, exponentials stored in the
 * gradient.
 */
export function scalarFused(input: FusedInput, gradient: Float32Array): number {
  const { logits, actions, oldLogProbs, advantages, rows, classes } = input;
  let loss = 0;
  for (let row = 0; row < rows; row++) {
    const start = row * classes;
    const end = start + classes;
    let max = Number.NEGATIVE_INFINITY;
    for (let i = start; i < end; i++) if (logits[i]! > max) max = logits[i]!;
    let sum = 0;
    let weighted = 0;
    for (let i = start; i < end; i++) {
      const x = logits[i]! - max;
      const e = Math.exp(x);
      gradient[i] = e;
      sum += e;
      weighted += e * x;
    }
    const logSum = Math.log(sum);
    const entropy = logSum - weighted / sum;
    const at = start + actions[row]!;
    const ratio = Math.exp(logits[at]! - max - logSum - oldLogProbs[row]!);
    const free = ratio * advantages[row]!;
    const clipped = Math.min(Math.max(ratio, 1 - CLIP), 1 + CLIP) * advantages[row]!;
    loss += (-Math.min(free, clipped) - ENTROPY * entropy) / rows;
    const pull = free <= clipped ? -free / rows : 0;
    const slope = ENTROPY / rows / sum;
    const offset = ((ENTROPY / rows) * (entropy - logSum) - pull) / sum;
    for (let i = start; i < end; i++) gradient[i] = gradient[i]! * ((logits[i]! - max) * slope + offset);
    gradient[at]! += pull;
  }
  return loss;
}
