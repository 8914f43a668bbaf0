import { Random } from "@kb/neural";
import { lengthOf } from "./feature-map.js";

/** One parameter of a block. */
export interface BlockParameter {
  readonly name: string;
  readonly shape: readonly number[];
  /** Where it begins in the flat buffer. */
  readonly offset: number;
}

/** How a parameter begins: one value, or `fanIn` for even random numbers of the variance 2 / fanIn (He et al., arXiv 1502.01852). */
export type Beginning = number | { readonly fanIn: number };

/** Gathers the parameters and statistics of a block while it is defined. */
export class Layout {
  readonly parameters: BlockParameter[];
  readonly #prefix: string;
  readonly #lengths: { values: number; statistics: number };
  readonly #fillers: ((values: Float32Array, random: Random) => void)[];
  readonly #statistics: number[];

  constructor(parent?: Layout, prefix = "") {
    this.#prefix = prefix;
    this.parameters = parent?.parameters ?? [];
    this.#lengths = parent ? parent.#lengths : { values: 0, statistics: 0 };
    this.#fillers = parent ? parent.#fillers : [];
    this.#statistics = parent ? parent.#statistics : [];
  }

  /** A part, whose names begin with `name`. */
  part(name: string | number): Layout {
    return new Layout(this, `${this.#prefix}${name}.`);
  }

  /** Adds a parameter; its offset. */
  add(name: string, shape: readonly number[], begins: Beginning): number {
    const offset = this.#lengths.values;
    const length = lengthOf(shape);
    this.#lengths.values += length;
    this.parameters.push({ name: this.#prefix + name, shape, offset });
    this.#fillers.push((values, random) => {
      const piece = values.subarray(offset, offset + length);
      if (typeof begins === "number") piece.fill(begins);
      else {
        const bound = Math.sqrt(6 / begins.fanIn);
        piece.forEach((_, at) => {
          piece[at] = bound * (2 * random.next() - 1);
        });
      }
    });
    return offset;
  }

  /** Adds numbers that no gradient changes, and which begin as given; their offset. */
  addStatistics(values: readonly number[]): number {
    const offset = this.#statistics.length;
    this.#statistics.push(...values);
    return offset;
  }

  /** Fresh parameters of `seed`. */
  initialValues(seed: number): Float32Array {
    const values = new Float32Array(this.#lengths.values);
    const random = new Random(seed);
    for (const fill of this.#fillers) fill(values, random);
    return values;
  }

  initialStatistics(): Float32Array {
    return Float32Array.from(this.#statistics);
  }
}
