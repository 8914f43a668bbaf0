import { checkInteger, checkObject } from "@kb/checks";
import { checkFloats, type Floats, type FloatsOf, outputLike } from "../arguments.js";

/** Where {@link overlongPenalty} begins and ends. */
export interface OverlongPenaltyOptions<F extends Floats = Floats> {
  /** Tokens that an answer may have (Lmax). */
  readonly maxLength: number;
  /** Tokens before `maxLength` over which the penalty grows from 0 to −1 (Lcache). */
  readonly cacheLength: number;
  /** Where the result goes; may be `lengths`. */
  readonly out?: FloatsOf<F> | undefined;
}

/**
 * DAPO's soft penalty of answers of so many tokens, to be added to their rewards: 0 up to maxLength − cacheLength, then
 * falling to −1 at maxLength, and −1 beyond.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind or range. O(n). Source: Yu et al., “DAPO” (2025).
 *
 * @example
 * ```ts
 * overlongPenalty(Float32Array.of(12, 13, 16, 40), { maxLength: 16, cacheLength: 4 }); // Float32Array [0, -0.25, -1, -1]
 * ```
 */
export function overlongPenalty<F extends Floats>(
  lengths: F,
  options: OverlongPenaltyOptions<F>,
): FloatsOf<F> {
  checkFloats(lengths, "lengths");
  checkObject(options, "options");
  const { maxLength, cacheLength } = options;
  checkInteger(maxLength, "maxLength", 1);
  checkInteger(cacheLength, "cacheLength");
  const free = maxLength - cacheLength;
  const penalties = outputLike(lengths, options.out, lengths.length);
  for (let i = 0; i < lengths.length; i++) {
    const length = lengths[i]!;
    penalties[i] = length <= free ? 0 : length <= maxLength ? (free - length) / cacheLength : -1;
  }
  return penalties;
}
