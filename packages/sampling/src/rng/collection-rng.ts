import { checkInteger } from "@kb/checks";
import type { Floats } from "../arguments.js";
import { type ChoiceOptions, checkSize, chooseIndices } from "../collections/choose.js";
import { iota, sampleWithoutReplacement } from "../collections/sample-without-replacement.js";
import { checkElements, type Shuffled, shuffleInPlace, type TypedArray } from "../collections/shuffle.js";
import {
  drawDirichlet,
  drawMultinomial,
  drawMultivariateNormal,
  type Vector,
} from "../distributions/vectors.js";
import { UniformRng } from "./uniform-rng.js";

/** A generator that also draws from collections, and vectors. */
export class CollectionRng extends UniformRng {
  /**
   * Shuffles an array or a typed array in place and answers it; every order is as likely. O(n). Throws a TypeError for anything else.
   */
  shuffle<Elements extends Shuffled>(array: Elements): Elements {
    shuffleInPlace(this, checkElements(array, "array"));
    return array;
  }

  /**
   * The integers 0 … n - 1 in random order. O(n) in time and memory. Throws a TypeError unless `n` is a number,
   * and a RangeError unless it is an integer from 0 to 2^31 - 1.
   */
  permutation(n: number): Uint32Array {
    checkInteger(n, "n", 0, 2 ** 31 - 1);
    return this.shuffle(iota(n));
  }

  /**
   * `k` different integers of 0 … n - 1, in random order: numpy's `choice(n, k, replace=False)`. O(k), or O(n) for more than a fiftieth
   * of them. Throws a RangeError for k > n and n > 2^32 - 1.
   */
  sample(n: number, k: number): Uint32Array {
    return sampleWithoutReplacement(this, n, k);
  }

  /**
   * Draws from the integers 0 … n - 1, or from the elements of an array: one of them, or `size` of them as an array of the
   * same type (of a number, a Uint32Array), with replacement or without, all alike or by `weights`. Without weights these are numpy's draws.
   *
   * Throws a TypeError for arguments of another kind, and a RangeError for weights that are not one for each, negative, not finite
   * or all 0, and for more without replacement than there are.
   */
  choice(from: number, options?: ChoiceOptions & { size?: undefined }): number;
  choice(from: number, options: ChoiceOptions & { size: number }): Uint32Array;
  choice<Element>(from: readonly Element[], options?: ChoiceOptions & { size?: undefined }): Element;
  choice<Element>(from: readonly Element[], options: ChoiceOptions & { size: number }): Element[];
  choice<Elements extends TypedArray>(
    from: Elements,
    options?: ChoiceOptions & { size?: undefined },
  ): Elements[number];
  choice<Elements extends TypedArray>(from: Elements, options: ChoiceOptions & { size: number }): Elements;
  choice(from: number | readonly unknown[] | TypedArray, options: ChoiceOptions = {}): unknown {
    const size = checkSize(options);
    if (typeof from === "number") {
      checkInteger(from, "n", 0, 2 ** 32 - 1);
      const indices = chooseIndices(this, from, size, options);
      return options.size === undefined ? indices[0] : indices;
    }
    const elements = checkElements(from, "from");
    const indices = chooseIndices(this, elements.length, size, options);
    if (options.size === undefined) return elements[indices[0]!];
    if (Array.isArray(elements)) return Array.from(indices, (index) => elements[index]);
    const chosen = new (elements.constructor as new (length: number) => Exclude<TypedArray, bigint[]>)(size);
    for (let i = 0; i < size; i++) chosen[i] = elements[indices[i]!]! as never;
    return chosen;
  }

  /**
   * How often each of k outcomes came in `n` trials: rows of k counts, `[count, k]`. Throws a RangeError unless `n` is an integer ≥ 0 and
   * `pvals` are probabilities that add up to 1.
   */
  multinomial(n: number, pvals: Vector, count?: number): Float64Array;
  multinomial<Out extends Floats>(n: number, pvals: Vector, out: Out): Out;
  multinomial(n: number, pvals: Vector, size: number | Floats = 1): Floats {
    return drawMultinomial(this, n, pvals, size);
  }

  /** Proportions that add up to 1, of concentrations above 0: rows of k, `[count, k]`. Throws a RangeError for one that is not above 0. */
  dirichlet(alpha: Vector, count?: number): Float64Array;
  dirichlet<Out extends Floats>(alpha: Vector, out: Out): Out;
  dirichlet(alpha: Vector, size: number | Floats = 1): Floats {
    return drawDirichlet(this, alpha, size);
  }

  /**
   * Vectors of k normal numbers with the given means and covariances (k rows of k, or all k² in a row): rows of k, `[count, k]`. O(k²) a
   * row. Throws a RangeError for a covariance that is not symmetric and positive semidefinite.
   */
  multivariateNormal(mean: Vector, cov: Vector | readonly Vector[], count?: number): Float64Array;
  multivariateNormal<Out extends Floats>(mean: Vector, cov: Vector | readonly Vector[], out: Out): Out;
  multivariateNormal(mean: Vector, cov: Vector | readonly Vector[], size: number | Floats = 1): Floats {
    return drawMultivariateNormal(this, mean, cov, size);
  }
}
