import type { Indices } from "../indices.js";
import type { TokenPass } from "./model-pass.js";
import { type AlignedBatch, takeRows } from "./token-batch.js";

/** Some answers of a rollout, for one step of the optimiser. */
export interface Minibatch {
  readonly batch: AlignedBatch;
  /** What of a `[batch, time]` or `[batch]` array of the rollout belongs to it. */
  take(array: Float32Array): Float32Array;
  /** The policy's pass of the rollout, where the minibatch is the first and all of it; nothing has changed since. */
  readonly pass: TokenPass | undefined;
}

/** The rollout in parts of `size` answers, `epochs` times in a random order; in one part, in its own. */
export function* minibatchesOf(
  whole: AlignedBatch,
  pass: TokenPass | undefined,
  { epochs, size }: { readonly epochs: number; readonly size: number },
  indices: Indices,
): Generator<Minibatch> {
  for (let epoch = 0; epoch < epochs; epoch++) {
    if (size >= whole.batch) {
      yield { batch: whole, take: (array) => array, pass: epoch === 0 ? pass : undefined };
      continue;
    }
    const order = indices.shuffled(whole.batch);
    for (let at = 0; at < whole.batch; at += size) yield part(whole, order.subarray(at, at + size));
  }
}

function part(whole: AlignedBatch, rows: Int32Array): Minibatch {
  const { time } = whole;
  return {
    batch: {
      tokens: takeRows(whole.tokens, time, rows),
      mask: takeRows(whole.mask, time, rows),
      actions: takeRows(whole.actions, time, rows),
      actionMask: takeRows(whole.actionMask, time, rows),
      lengths: takeRows(whole.lengths, 1, rows),
      batch: rows.length,
      time,
    },
    take: (array) => takeRows(array, array.length / whole.batch, rows),
    pass: undefined,
  };
}
