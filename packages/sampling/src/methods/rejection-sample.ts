import { checkFunction, checkInteger, checkObject, checkPositive, describe } from "@kb/checks";
import { type Floats, outputFor } from "../arguments.js";
import { densityAt } from "./density-at.js";
import { checkInterval, type Domain } from "./domain.js";
import { MethodError } from "./method-error.js";

/** Where candidates come from, and how likely. */
export interface Proposal<Random> {
  /** Draws a candidate. */
  sample(random: Random): number | ArrayLike<number>;
  /** The density of candidates. */
  pdf(x: number): number;
}

/** Options of {@link rejectionSample}. */
export interface RejectionOptions<Random, Out extends Floats = Float64Array> {
  /** The density to draw from, up to a factor. */
  readonly pdf: (x: number) => number;
  /** A proposal; or an interval, or a function that draws from one, whose candidates are uniform. */
  readonly proposal: Proposal<Random> | Domain | ((random: Random) => number);
  /** What `pdf(x)` / `proposal.pdf(x)` is never above; for uniform candidates what `pdf(x)` is never above. */
  readonly bound: number;
  /** How many samples, or an array to fill. */
  readonly count: number | Out;
  /** How many candidates in a row may be rejected before the method gives up. Default 1 000 000. */
  readonly maxRejections?: number;
}

/** What {@link rejectionSample} answers. */
export interface RejectionResult<Out extends Floats = Float64Array> {
  readonly samples: Out;
  /** How many candidates there were: `samples.length` / `proposed` estimates the acceptance rate, mass / bound. */
  readonly proposed: number;
  readonly accepted: number;
}

/**
 * Samples of a density by rejection: throws darts under an envelope, `bound` times the proposal's density, and keeps the abscissas
 * of those that land under `pdf`.
 *
 * `random` is an Rng or any function that gives numbers in [0, 1). Each candidate takes what the proposal draws and one number more.
 * Costs O(count · bound / mass of `pdf`).
 *
 * Throws a TypeError for arguments of another kind, a RangeError for a `bound` that is not positive and finite, and a
 * {@link MethodError}: `"ENVELOPE_VIOLATED"` when `pdf` is found above the envelope, whose samples would be wrong;
 * `"BAD_DENSITY"` for a negative density or one that is no finite number; `"NEVER_ACCEPTS"` after `maxRejections` in a row.
 *
 * @typeParam Random the source of chance, as the proposal takes it.
 *
 * @example
 * const { samples, proposed } = rejectionSample(createRng(1), {
 *   pdf: (x) => 6 * x * (1 - x),
 *   proposal: [0, 1],
 *   bound: 1.5,
 *   count: 1000,
 * });
 * samples.length; // 1000
 * Math.abs(samples.length / proposed - 1 / 1.5) < 0.05; // true
 */
export function rejectionSample<Random extends () => number, Out extends Floats = Float64Array>(
  random: Random,
  options: RejectionOptions<Random, Out>,
): RejectionResult<Out> {
  checkFunction(random, "rng");
  checkObject(options, "options");
  const { pdf, bound, maxRejections = 1_000_000 } = options;
  checkFunction(pdf, "pdf");
  checkPositive(bound, "bound");
  checkInteger(maxRejections, "maxRejections", 1);
  const { sample, density } = proposalOf(options.proposal);
  const samples = outputFor(options.count);

  let proposed = 0;
  for (let accepted = 0; accepted < samples.length; accepted++) {
    for (let rejected = 0; ; rejected++) {
      if (rejected === maxRejections) {
        const message = `bound must let a candidate pass in ${maxRejections}, got ${bound}: none was accepted`;
        throw new MethodError("NEVER_ACCEPTS", Number.NaN, accepted, message);
      }
      const x = sample(random);
      proposed++;
      const height = densityAt(pdf, x, accepted);
      const envelope = bound * density(x);
      if (height > envelope * (1 + 1e-12)) {
        const message = `bound must keep the envelope above pdf, got ${bound}: pdf(${x}) is ${height}, the envelope ${envelope}`;
        throw new MethodError("ENVELOPE_VIOLATED", x, accepted, message);
      }
      if (random() * envelope < height) {
        samples[accepted] = x;
        break;
      }
    }
  }
  return { samples, proposed, accepted: samples.length };
}

interface CheckedProposal<Random> {
  sample(random: Random): number;
  density(x: number): number;
}

function proposalOf<Random extends () => number>(proposal: unknown): CheckedProposal<Random> {
  const one = () => 1;
  if (typeof proposal === "function") {
    return { sample: (random) => numberOf(proposal(random)), density: one };
  }
  if (Array.isArray(proposal)) {
    checkInterval(proposal, "proposal");
    const [low, high] = proposal;
    return { sample: (random) => low + random() * (high - low), density: one };
  }
  if (typeof proposal !== "object" || proposal === null) {
    throw new TypeError(`proposal must be an object, an interval or a function, got ${describe(proposal)}`);
  }
  const { sample, pdf } = proposal as Proposal<Random>;
  checkFunction(sample, "proposal.sample");
  checkFunction(pdf, "proposal.pdf");
  return {
    sample: (random) => numberOf(sample.call(proposal, random)),
    density: (x) => densityAt((at) => pdf.call(proposal, at), x, 0, "proposal.pdf"),
  };
}

/** Samplers that answer arrays answer one of length 1 here. */
function numberOf(value: unknown): number {
  const x = ArrayBuffer.isView(value) ? (value as Float64Array)[0] : value;
  if (typeof x !== "number") throw new TypeError(`proposal must draw numbers, got ${describe(x)}`);
  if (Number.isNaN(x)) throw new RangeError("proposal must draw numbers, got NaN");
  return x;
}
