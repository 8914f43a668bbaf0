import { checkInteger, checkObject } from "@kb/checks";
import { checkFlags, checkIndices } from "../arguments.js";

/** Tokens `[batch, time]` and which of them the policy sampled. */
export interface ShiftInput {
  /** `[batch, time]`. */
  readonly tokens: Int32Array;
  /** `[batch, time]`: 1 where the token was sampled, 0 in the prompt and in padding. */
  readonly mask: Uint8Array;
  readonly batch: number;
  readonly time: number;
}

/**
 * Aligns tokens with the logits that predict them: those at t predict the token at t + 1, which becomes the action at t, with its
 * mask. The last place of each sequence predicts nothing and is masked.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind or length. O(batch × time).
 *
 * @example
 * ```ts
 * const { actions, mask } = shift({
 *   tokens: Int32Array.of(7, 8, 9),
 *   mask: Uint8Array.of(0, 1, 1),
 *   batch: 1,
 *   time: 3,
 * });
 * actions; // Int32Array [8, 9, 0]
 * mask; // Uint8Array [1, 1, 0]
 * ```
 */
export function shift(input: ShiftInput): { actions: Int32Array; mask: Uint8Array } {
  checkObject(input, "input");
  const { tokens, mask, batch, time } = input;
  checkInteger(batch, "batch");
  checkInteger(time, "time");
  checkIndices(tokens, "tokens", batch * time, "batch × time");
  checkFlags(mask, "mask", batch * time, "batch × time");
  const actions = new Int32Array(tokens.length);
  const shifted = new Uint8Array(mask.length);
  actions.set(tokens.subarray(1));
  shifted.set(mask.subarray(1));
  for (let row = 1; row <= batch && time > 0; row++) actions[row * time - 1] = shifted[row * time - 1] = 0;
  return { actions, mask: shifted };
}
