import { checkInteger } from "@kb/checks";
import { checkFlags, checkFloats, type Floats } from "../arguments.js";

/** Tokens `[batch, time]`, row-major, and which of them count. */
export interface TokenShape {
  /** Sequences. */
  readonly batch: number;
  /** Tokens of a sequence, padding included. */
  readonly time: number;
  /** `[batch, time]`: 1 where a token counts. What lies elsewhere is never read. Default: all count. */
  readonly mask?: Uint8Array | undefined;
  /** Throws a RangeError for NaN or Infinity where the mask is 1; default false. */
  readonly check?: boolean | undefined;
}

/**
 * The tokens that count, one after the other: computing on nothing else, no loss can read what is masked, nor can padding
 * change its rounding.
 */
export class ValidTokens {
  readonly count: number;
  readonly batch: number;
  readonly time: number;
  /** How many count in each sequence. */
  readonly lengths: Int32Array;
  /** Where in `[batch, time]` each stands. */
  readonly positions: Int32Array;
  /** The sequence of each. */
  readonly rows: Int32Array;
  readonly #check: boolean;

  constructor({ batch, time, mask, check = false }: TokenShape) {
    checkInteger(batch, "batch");
    checkInteger(time, "time");
    const size = batch * time;
    if (mask !== undefined) checkFlags(mask, "mask", size, "batch × time");
    this.batch = batch;
    this.time = time;
    this.#check = check;
    this.lengths = new Int32Array(batch);
    const positions = new Int32Array(size);
    const rows = new Int32Array(size);
    let count = 0;
    for (let row = 0, position = 0; row < batch; row++) {
      const before = count;
      for (let t = 0; t < time; t++, position++) {
        if (mask !== undefined && mask[position] === 0) continue;
        positions[count] = position;
        rows[count++] = row;
      }
      this.lengths[row] = count - before;
    }
    this.count = count;
    this.positions = positions.subarray(0, count);
    this.rows = rows.subarray(0, count);
  }

  /** What `values` `[batch, time]` holds of them, as float64. */
  gather(values: unknown, name: string): Float64Array {
    checkFloats(values, name, this.batch * this.time, "batch × time");
    return this.#pick(values, this.positions, name);
  }

  /** The same, where one value of `[batch]` may serve a whole sequence. */
  gatherEither(values: unknown, name: string): Float64Array {
    checkFloats(values, name);
    if (values.length === this.batch) return this.#pick(values, this.rows, name);
    checkFloats(values, name, this.batch * this.time, "batch × time, or batch");
    return this.#pick(values, this.positions, name);
  }

  /** What `values` `[batch]` holds of the sequences that have a token, as float64; 0 elsewhere. */
  gatherRows(values: unknown, name: string): Float64Array {
    checkFloats(values, name, this.batch, "batch");
    const read = Float64Array.from(this.lengths, (length, row) => (length > 0 ? values[row]! : 0));
    if (this.#check) checkAllFinite(read, name);
    return read;
  }

  /** Writes `values`, one for each of them, to `out` `[batch, time]`, and 0 elsewhere. */
  scatter<F extends Floats>(values: Float64Array, out: F): F {
    const { positions } = this;
    out.fill(0);
    for (let i = 0; i < values.length; i++) out[positions[i]!] = values[i]!;
    return out;
  }

  #pick(values: Floats, indices: Int32Array, name: string): Float64Array {
    const picked = new Float64Array(this.count);
    for (let i = 0; i < picked.length; i++) picked[i] = values[indices[i]!]!;
    if (this.#check) checkAllFinite(picked, name);
    return picked;
  }
}

function checkAllFinite(values: Float64Array, name: string): void {
  const wrong = values.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) {
    throw new RangeError(`${name} must be finite wherever the mask is 1, got ${wrong}`);
  }
}
