import { checkInteger, checkObject, checkTypedArray } from "@kb/checks";
import type { Activations, Room } from "./activations.js";
import type { TransformerShape } from "./shape.js";

/** How token sequences lie in an array, and what a pass over them is for. */
export interface SequenceShape {
  /** Sequences. */
  readonly batch: number;
  /** Tokens a row, at most the model's context. */
  readonly time: number;
  /**
   * `[batch]`: how many tokens of each row count, from 1 to `time`. What lies behind them is neither read nor computed, and
   * answers there are 0. Default: all.
   */
  readonly lengths?: Int32Array | undefined;
  /** Whether `backward` may follow; `false` needs the memory of one layer only. Default: true. */
  readonly keep?: boolean | undefined;
}

/** Token sequences without their padding, one after another: what the kernel works on. */
export class TokenSequences implements Room {
  readonly batch: number;
  readonly time: number;
  readonly rows: number;
  readonly longest: number;
  readonly #tokens: Int32Array;
  readonly #lengths: Int32Array;

  /** Throws for tokens and lengths that are none. */
  constructor(tokens: Int32Array, shape: SequenceShape, { vocabulary, context }: TransformerShape) {
    checkObject(shape, "shape");
    const { batch, time, lengths } = shape;
    checkInteger(batch, "batch", 1);
    checkInteger(time, "time", 1, context);
    checkTypedArray(tokens, "tokens", [Int32Array], batch * time, "batch × time");
    if (lengths !== undefined) checkTypedArray(lengths, "lengths", [Int32Array], batch, "batch");
    this.batch = batch;
    this.time = time;
    this.#tokens = tokens;
    this.#lengths = lengths ?? new Int32Array(batch).fill(time);
    this.#lengths.forEach((length, row) => {
      checkInteger(length, `lengths[${row}]`, 1, time);
      checkTokens(tokens.subarray(row * time, row * time + length), row * time, vocabulary);
    });
    this.rows = this.#lengths.reduce((sum, length) => sum + length, 0);
    this.longest = this.#lengths.reduce((most, length) => Math.max(most, length), 0);
  }

  /** Puts the tokens and where they stand into the kernel's memory. */
  place({ tokens, positions, starts }: Activations): void {
    const [tokensView, positionsView, startsView] = [tokens.view, positions.view, starts.view];
    let start = 0;
    this.#lengths.forEach((length, row) => {
      startsView[row] = start;
      tokensView.set(this.#tokens.subarray(row * this.time, row * this.time + length), start);
      for (let t = 0; t < length; t++) positionsView[start + t] = t;
      start += length;
    });
    startsView[this.batch] = start;
  }

  /** `[batch · time, size]` of the rows of the kernel, 0 where padding is. */
  spread(rows: Float32Array, size: number): Float32Array {
    if (this.rows === this.batch * this.time) return rows.slice(0, this.rows * size);
    const out = new Float32Array(this.batch * this.time * size);
    this.#visit((start, place, length) => {
      out.set(rows.subarray(start * size, (start + length) * size), place * size);
    });
    return out;
  }

  /** The reverse of {@link spread}. */
  gather(padded: Float32Array, size: number, rows: Float32Array): void {
    this.#visit((start, place, length) => {
      rows.set(padded.subarray(place * size, (place + length) * size), start * size);
    });
  }

  #visit(visitor: (start: number, place: number, length: number) => void): void {
    let start = 0;
    this.#lengths.forEach((length, row) => {
      visitor(start, row * this.time, length);
      start += length;
    });
  }
}

/** Throws a RangeError for a token that the vocabulary does not have. */
export function checkTokens(
  tokens: ArrayLike<number>,
  first: number,
  vocabulary: number,
  name = "tokens",
): void {
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token >= 0 && token < vocabulary && Number.isInteger(token)) continue;
    checkInteger(token, `${name}[${first + i}]`, 0, vocabulary - 1);
  }
}
