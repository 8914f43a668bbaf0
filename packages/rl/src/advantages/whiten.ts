import { checkChoice, checkFinite, checkInteger, checkObject } from "@kb/checks";
import { checkFloats, type Floats, type FloatsOf, outputLike } from "../arguments.js";
import { ValidTokens } from "../tokens/valid-tokens.js";
import { momentsOf } from "./moments.js";

/** How {@link whiten} divides. */
export interface WhitenOptions<F extends Floats = Floats> {
  /** 1 where an element counts; what lies elsewhere is never read, and comes out as 0. Default: all count. */
  readonly mask?: Uint8Array | undefined;
  /** The variance's divisor is max(n − ddof, 1); default 1, as in TRL, verl, CleanRL and SB3. MOSS-RLHF: 0. */
  readonly ddof?: number | undefined;
  /** Default 1e-8. */
  readonly eps?: number | undefined;
  /** Where eps goes: `"var"`, √(var + eps), as TRL and verl have it, or `"std"`, √var + eps, as CleanRL and SB3. Default `"var"`. */
  readonly epsMode?: "var" | "std" | undefined;
  /** Whether the mean is taken away for good; if false, it is added again. Default true. */
  readonly shiftMean?: boolean | undefined;
  /** Where the result goes; may be `x`. */
  readonly out?: FloatsOf<F> | undefined;
}

/**
 * `x` scaled to mean 0 and variance 1 over the elements that count; all 0 where these are one number.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind, length or range. O(n).
 *
 * @example
 * ```ts
 * whiten(Float32Array.of(1, 3, NaN), { mask: Uint8Array.of(1, 1, 0), ddof: 0 }); // Float32Array [-1, 1, 0]
 * ```
 */
export function whiten<F extends Floats>(x: F, options: WhitenOptions<F> = {}): FloatsOf<F> {
  checkFloats(x, "x");
  checkObject(options, "options");
  const out = outputLike(x, options.out, x.length);
  const tokens = new ValidTokens({ batch: 1, time: x.length, mask: options.mask });
  return tokens.scatter(whitened(tokens.gather(x, "x"), options), out);
}

/** The same of numbers that all count. */
export function whitened(values: Float64Array, options: WhitenOptions): Float64Array {
  const { ddof = 1, eps = 1e-8, epsMode = "var", shiftMean = true } = options;
  checkInteger(ddof, "ddof");
  checkFinite(eps, "eps", 0);
  checkChoice(epsMode, "epsMode", ["var", "std"]);
  const { mean, variance, constant } = momentsOf(values, ddof);
  const divisor = epsMode === "var" ? Math.sqrt(variance + eps) : Math.sqrt(variance) + eps;
  const kept = shiftMean ? 0 : mean;
  return values.map((value) => (constant ? 0 : (value - mean) / divisor) + kept);
}
