/** What a callback did that the method cannot go on with. */
export type MethodErrorCode =
  /** A density lies above what was said to bound it. */
  | "ENVELOPE_VIOLATED"
  /** A density is negative, or no finite number. */
  | "BAD_DENSITY"
  /** So many proposals were rejected in a row that the bound cannot be meant. */
  | "NEVER_ACCEPTS"
  /** A density has no mass, or more than numbers hold. */
  | "NO_MASS";

/** A density, or what was said of it, turned out wrong while sampling or setting up. */
export class MethodError extends RangeError {
  override readonly name = "MethodError";
  readonly code: MethodErrorCode;
  /** Where it was found. */
  readonly x: number;
  /** How many samples had been drawn before. */
  readonly index: number;

  constructor(code: MethodErrorCode, x: number, index: number, message: string) {
    super(message);
    this.code = code;
    this.x = x;
    this.index = index;
  }
}
