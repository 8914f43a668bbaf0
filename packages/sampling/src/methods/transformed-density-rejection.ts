import { checkFinite, checkFunction, checkObject } from "@kb/checks";
import { CellSearch } from "./cell-search.js";
import { checkDomain, type Domain } from "./domain.js";
import { buildHat, type HatPiece, inverseOf } from "./hat.js";
import { LogDensity } from "./log-density.js";
import { MethodError } from "./method-error.js";
import { type Sampler, sampleBy } from "./sampler.js";

/** Options of {@link transformedDensityRejection}. */
export interface TransformedDensityOptions {
  /** The logarithm of the density, up to a summand; -Infinity where the density is 0. */
  readonly logPdf: (x: number) => number;
  /** Its derivative. */
  readonly dLogPdf: (x: number) => number;
  /** Default [-Infinity, Infinity]. */
  readonly domain?: Domain;
  /** A point of the domain where the density is not 0. Default the domain's middle, or a point near its finite end, or 0. */
  readonly center?: number;
}

export interface TransformedDensityRejection extends Sampler {
  /** What the acceptance rate is at least: the area under the squeeze by that under the hat. */
  readonly leastAcceptance: number;
}

/** How far rounding may lift the density above its hat. */
const ROUNDING = 1e-9;
const MOST_REJECTIONS = 10_000;

/**
 * A sampler of a density f for which -1/√f is concave, among them all log-concave ones: its tangents make a hat that is inverted
 * by one division, its chords a squeeze below which nothing is asked (Hörmann 1995, Gilks and Wild 1992).
 *
 * Tangents are added until at least 99 of 100 candidates are accepted, at most 200. Two numbers of `random` a candidate. Throws a
 * TypeError for arguments of another kind, a RangeError for a domain or center that cannot be, and a {@link MethodError}:
 * `"ENVELOPE_VIOLATED"` where -1/√f turns out not to be concave, while setting up or sampling; `"BAD_DENSITY"` for NaN or an
 * infinite density; `"NO_MASS"` when no mode is found, or the mass is infinite.
 *
 * @example
 * const normal = transformedDensityRejection({ logPdf: (x) => (-x * x) / 2, dLogPdf: (x) => -x });
 * normal.leastAcceptance > 0.99; // true
 * normal.sample(createRng(1), 1000).length; // 1000
 */
export function transformedDensityRejection(options: TransformedDensityOptions): TransformedDensityRejection {
  checkObject(options, "options");
  const { logPdf, dLogPdf, domain = [-Infinity, Infinity] } = options;
  checkFunction(logPdf, "logPdf");
  checkFunction(dLogPdf, "dLogPdf");
  checkDomain(domain);
  const center = options.center ?? middleOf(domain);
  checkFinite(center, "center");
  if (!(center > domain[0] && center < domain[1])) {
    throw new RangeError(`center must lie in the domain, [${domain[0]}, ${domain[1]}], got ${center}`);
  }
  const density = new LogDensity(logPdf, dLogPdf, domain);
  const { pieces, squeezed } = buildHat(density, center);
  let total = 0;
  const ends = Float64Array.from(pieces, ({ area }) => {
    total += area;
    return total;
  });
  const search = new CellSearch(ends);
  return {
    leastAcceptance: squeezed / total,
    sample: sampleBy((random, index) => {
      for (let rejected = 0; rejected < MOST_REJECTIONS; rejected++) {
        const at = random() * total;
        const piece = search.find(at);
        const x = inverseOf(pieces[piece]!, at - (ends[piece - 1] ?? 0));
        if (accepts(density, pieces[piece]!, x, random(), index)) return x;
      }
      throw new MethodError(
        "NEVER_ACCEPTS",
        Number.NaN,
        index,
        "logPdf must be what it was while setting up",
      );
    }),
  };
}

function accepts(density: LogDensity, piece: HatPiece, x: number, u: number, index: number): boolean {
  const tangent = piece.at.value + piece.at.slope * (x - piece.at.x);
  const hat = 1 / (tangent * tangent);
  const chord = x < piece.at.x ? piece.leftChord : piece.rightChord;
  const transformed = chord === undefined ? 0 : piece.at.value + chord * (x - piece.at.x);
  const squeeze = transformed < 0 ? 1 / (transformed * transformed) : 0;
  const height = u * hat;
  if (height <= squeeze) return true;
  const f = density.density(x, index);
  if (f > hat * (1 + ROUNDING) || f < squeeze * (1 - ROUNDING)) {
    const message = `logPdf must make -1/√pdf concave, got a density of ${f} at ${x}, between ${squeeze} and ${hat} if it did`;
    throw new MethodError("ENVELOPE_VIOLATED", x, index, message);
  }
  return height <= f;
}

function middleOf([low, high]: Domain): number {
  if (Number.isFinite(low) && Number.isFinite(high)) return low + (high - low) / 2;
  if (Number.isFinite(low)) return low + 1;
  return Number.isFinite(high) ? high - 1 : 0;
}
