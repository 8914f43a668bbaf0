import { checkNumber } from "@kb/checks";
import type { Domain } from "./domain.js";
import { exponential } from "./exponential.js";
import { MethodError } from "./method-error.js";

/** A log-density where it was asked: T(f) = -1/√f and its slope, in units in which f is 1 at the mode. */
export interface Tangent {
  readonly x: number;
  readonly value: number;
  readonly slope: number;
}

/** A density by its logarithm and the derivative of that, checked at every call. */
export class LogDensity {
  readonly domain: Domain;
  readonly #logPdf: (x: number) => number;
  readonly #dLogPdf: (x: number) => number;
  #greatest = 0;

  constructor(logPdf: (x: number) => number, dLogPdf: (x: number) => number, domain: Domain) {
    this.#logPdf = logPdf;
    this.#dLogPdf = dLogPdf;
    this.domain = domain;
  }

  /** The logarithm of the density; -Infinity where it is 0. */
  log(x: number, index = 0): number {
    const log: unknown = this.#logPdf(x);
    checkNumber(log, `logPdf(${x})`);
    if (log < Number.POSITIVE_INFINITY) return log;
    throw new MethodError(
      "BAD_DENSITY",
      x,
      index,
      `logPdf(${x}) must be a number below Infinity, got ${log}`,
    );
  }

  slope(x: number): number {
    const slope: unknown = this.#dLogPdf(x);
    checkNumber(slope, `dLogPdf(${x})`);
    if (!Number.isNaN(slope)) return slope;
    throw new MethodError("BAD_DENSITY", x, 0, `dLogPdf(${x}) must be a number, got NaN`);
  }

  /** Makes the density 1 at `mode`. */
  scaleTo(mode: number): void {
    this.#greatest = this.log(mode);
    if (this.#greatest === Number.NEGATIVE_INFINITY) {
      throw new MethodError(
        "NO_MASS",
        mode,
        0,
        `logPdf must be finite around ${mode}, got -Infinity; give a center`,
      );
    }
  }

  /** The density, in units of that at the mode. */
  density(x: number, index: number): number {
    return exponential(this.log(x, index) - this.#greatest);
  }

  /** The transformed density and its slope, or undefined where the density is too small for numbers. */
  tangent(x: number): Tangent | undefined {
    const value = -exponential((this.#greatest - this.log(x)) / 2);
    const slope = (-value * this.slope(x)) / 2;
    return Number.isFinite(value) && Number.isFinite(slope) ? { x, value, slope } : undefined;
  }
}
