import { checkObject, describe } from "@kb/checks";
import { shift } from "../../tokens/shift.js";

/** Texts as tokens, and which of these a model is to learn from or has sampled. */
export interface TokenBatch {
  /** `[batch, time]`: prompts with their answers, then whatever pads them. */
  readonly tokens: Int32Array;
  /** `[batch, time]`: 1 where a token belongs to an answer. */
  readonly mask: Uint8Array;
  /** `[batch]`: tokens of each row before the padding. */
  readonly lengths: Int32Array;
  readonly batch: number;
  readonly time: number;
}

/** A prompt with the answer to it, as tokens. */
export interface Example {
  readonly prompt: ArrayLike<number>;
  readonly answer: ArrayLike<number>;
}

/** A prompt with two answers, one of which is preferred. */
export interface PreferencePair {
  readonly prompt: ArrayLike<number>;
  readonly chosen: ArrayLike<number>;
  readonly rejected: ArrayLike<number>;
}

/**
 * Examples side by side, padded with token 0 to the longest.
 *
 * Throws a TypeError or RangeError for examples of the wrong kind or without any token. O(batch × time).
 *
 * @example
 * ```ts
 * const { tokens, mask, time } = tokenBatch([
 *   { prompt: [1], answer: [2, 3] },
 *   { prompt: [4], answer: [5] },
 * ]);
 * time; // 3
 * tokens; // Int32Array [1, 2, 3, 4, 5, 0]
 * mask; // Uint8Array [0, 1, 1, 0, 1, 0]
 * ```
 */
export function tokenBatch(examples: readonly Example[]): TokenBatch {
  if (!Array.isArray(examples)) throw new TypeError(`examples must be an array, got ${describe(examples)}`);
  let time = 0;
  examples.forEach((example: Example, index) => {
    checkObject(example, `examples[${index}]`);
    checkTokens(example.prompt, `examples[${index}].prompt`);
    checkTokens(example.answer, `examples[${index}].answer`);
    time = Math.max(time, example.prompt.length + example.answer.length);
  });
  const batch = examples.length;
  const tokens = new Int32Array(batch * time);
  const mask = new Uint8Array(batch * time);
  const lengths = new Int32Array(batch);
  examples.forEach(({ prompt, answer }: Example, row) => {
    const start = row * time + prompt.length;
    tokens.set(prompt, row * time);
    tokens.set(answer, start);
    mask.fill(1, start, start + answer.length);
    lengths[row] = prompt.length + answer.length;
  });
  return { tokens, mask, lengths, batch, time };
}

/** Throws unless `value` is an array of one token or more. */
export function checkTokens(value: unknown, name: string): asserts value is ArrayLike<number> {
  if (!Array.isArray(value) && !ArrayBuffer.isView(value)) {
    throw new TypeError(`${name} must be an array of tokens, got ${describe(value)}`);
  }
  if ((value as ArrayLike<number>).length === 0) throw new RangeError(`${name} must have a token, got none`);
}

/** A batch with its tokens aligned to what predicts them: at t, the action is the token at t + 1. */
export interface AlignedBatch extends TokenBatch {
  readonly actions: Int32Array;
  /** `[batch, time]`: 1 where the action belongs to an answer. */
  readonly actionMask: Uint8Array;
}

export function aligned(batch: TokenBatch): AlignedBatch {
  const { actions, mask } = shift(batch);
  return { ...batch, actions, actionMask: mask };
}

/** How many tokens of each row belong to its answer. */
export function answerLengths({ mask, batch, time }: TokenBatch): Float32Array {
  return Float32Array.from({ length: batch }, (_, row) => {
    let length = 0;
    for (let at = row * time; at < (row + 1) * time; at++) length += mask[at]!;
    return length;
  });
}

/** Where each row's last token is in `[batch, time]`. */
export function lastPositions({ lengths, time }: TokenBatch): Int32Array {
  return lengths.map((length, row) => row * time + length - 1);
}

/** The sum of each row of a `[batch, time]` array, in float64. */
export function rowSums(values: Float32Array, { batch, time }: TokenBatch): Float64Array {
  return Float64Array.from({ length: batch }, (_, row) => {
    let sum = 0;
    for (let at = row * time; at < (row + 1) * time; at++) sum += values[at]!;
    return sum;
  });
}

/** Rows `indices` of a `[batch, time]` array. */
export function takeRows<A extends Float32Array | Int32Array | Uint8Array>(
  array: A,
  time: number,
  indices: Int32Array,
): A {
  const taken = new (array.constructor as new (length: number) => A)(indices.length * time);
  indices.forEach((row, i) => {
    taken.set(array.subarray(row * time, (row + 1) * time) as never, i * time);
  });
  return taken;
}

/** A `[batch, time]` array with every row moved one to the left, and 0 at its end: what concerns tokens, aligned to the actions. */
export function shiftLeft<A extends Float32Array | Uint8Array>(array: A, time: number): A {
  const shifted = new (array.constructor as new (length: number) => A)(array.length);
  shifted.set(array.subarray(1) as never);
  for (let at = time - 1; at < array.length; at += time) shifted[at] = 0;
  return shifted;
}
