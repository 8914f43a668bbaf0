import { checkFinite, checkFunction, checkNumber, checkObject, checkPositive, describe } from "@kb/checks";
import { checkProbability } from "../arguments.js";
import { densityAt } from "./density-at.js";
import { checkDomain, checkInterval, type Domain } from "./domain.js";
import { finiteMap } from "./finite-map.js";
import { ascendingList, heightList } from "./number-list.js";
import { NumericalInverse } from "./numerical-inverse.js";
import { PiecewiseLinear } from "./piecewise-linear.js";
import { type Sampler, sampleBy } from "./sampler.js";

/** A distribution by its density, up to a factor. */
export interface ByPdf {
  /** The density, which need not integrate to 1. */
  readonly pdf: (x: number) => number;
  /** Default [-Infinity, Infinity]. */
  readonly domain?: Domain;
  /** Where the mass is, if the domain is infinite on both sides. Default 0. */
  readonly center?: number;
  /** Over about what length it is spread, if the domain is infinite. Default 1. */
  readonly scale?: number;
  /** How large |cdf(ppf(u)) − u| may be, from 1e-12 on. Default 1e-10. */
  readonly tolerance?: number;
}

/** A distribution by its quantile function. */
export interface ByPpf {
  /** The inverse of the distribution function. */
  readonly ppf: (u: number) => number;
  /** Where `ppf` has its values. Default [-Infinity, Infinity]. */
  readonly domain?: Domain;
}

/** A distribution by a table: heights of the density at equal steps over `domain`, or at the ascending `x`, and linear between. */
export interface ByTable {
  readonly table:
    | ArrayLike<number>
    | { readonly x: ArrayLike<number>; readonly pdf: ArrayLike<number> }
    | { readonly x: ArrayLike<number>; readonly cdf: ArrayLike<number> };
  /** Default [0, 1]. */
  readonly domain?: Domain;
}

export interface InverseTransform extends Sampler {
  /** The probability of values up to `x`. */
  cdf(x: number): number;
  /** The inverse of `cdf`, for u from 0 to 1. */
  ppf(u: number): number;
  /** A bound of |cdf(ppf(u)) − u|, found while setting up: 0 for a given `ppf`, rounding for a table. */
  readonly maxError: number;
}

/**
 * A sampler by the inverse of the distribution function, made from a density, a quantile function or a table.
 *
 * Each sample is `ppf` of one number of `random`. From a `pdf` the inverse is tabulated as polynomials with an error of `tolerance`
 * at most, and `maxError` says what was found; this takes some thousand calls of `pdf`, and none later. A table of
 * heights is exactly what it says: linear between them; `{ x, cdf }` is linear between the values of the distribution function.
 *
 * Throws a TypeError for arguments of another kind; a RangeError for a domain that does not ascend or a table that is no density or
 * distribution function; a {@link MethodError} for a `pdf` that is negative or no finite number somewhere
 * (`"BAD_DENSITY"`), or has no mass that can be found or no finite one (`"NO_MASS"`). O(1) a sample on average.
 *
 * @example
 * const ramp = inverseTransform({ pdf: (x) => x, domain: [0, 2] });
 * ramp.ppf(0.25).toFixed(8); // "1.00000000"
 * ramp.maxError < 1e-9; // true
 * inverseTransform({ table: [0, 1, 0], domain: [-1, 1] }).cdf(0.5); // 0.875
 */
export function inverseTransform(options: ByPdf | ByPpf | ByTable): InverseTransform {
  checkObject(options, "options");
  const { pdf, ppf, table }: Partial<ByPdf & ByPpf & ByTable> = options;
  const given = Object.entries({ pdf, ppf, table }).filter(([, value]) => value !== undefined);
  if (given.length !== 1) {
    throw new TypeError(
      `options must hold one of pdf, ppf and table, got ${given.map(([name]) => name).join(" and ") || "none"}`,
    );
  }
  if ("pdf" in options && options.pdf !== undefined) return fromPdf(options);
  return "ppf" in options && options.ppf !== undefined ? fromPpf(options) : fromTable(options as ByTable);
}

function fromPdf({
  pdf,
  domain = [-Infinity, Infinity],
  center = 0,
  scale = 1,
  tolerance = 1e-10,
}: ByPdf): InverseTransform {
  checkFunction(pdf, "pdf");
  checkDomain(domain);
  checkFinite(center, "center");
  checkPositive(scale, "scale");
  checkNumber(tolerance, "tolerance");
  if (!(tolerance >= 1e-12 && tolerance <= 1e-2)) {
    throw new RangeError(`tolerance must be from 1e-12 to 0.01, got ${tolerance}`);
  }
  const map = finiteMap(domain, center, scale);
  const inverse = new NumericalInverse(
    (t) => densityAt(pdf, map.x(t)) * map.slope(t),
    map.interval,
    tolerance,
  );
  return built(
    (x) => (x <= domain[0] ? 0 : x >= domain[1] ? 1 : inverse.cdf(map.t(x))),
    (u) => map.x(inverse.ppf(u)),
    inverse.maxError,
  );
}

function fromPpf({ ppf, domain = [-Infinity, Infinity] }: ByPpf): InverseTransform {
  checkFunction(ppf, "ppf");
  checkDomain(domain);
  const checked = (u: number): number => {
    const x: unknown = ppf(u);
    checkNumber(x, `ppf(${u})`);
    if (!(x >= domain[0] && x <= domain[1])) {
      throw new RangeError(`ppf(${u}) must be a number from ${domain[0]} to ${domain[1]}, got ${x}`);
    }
    return x;
  };
  return built((x) => bisect(checked, x), checked, 0);
}

/** The largest u at which a quantile function is not above `x`. */
function bisect(ppf: (u: number) => number, x: number): number {
  let [low, high] = [0, 1];
  for (let middle = 0.5; middle > low && middle < high; middle = (low + high) / 2) {
    if (ppf(middle) <= x) low = middle;
    else high = middle;
  }
  return low === 0 ? 0 : high;
}

function fromTable({ table, domain = [0, 1] }: ByTable): InverseTransform {
  checkInterval(domain);
  const density = tabulated(table, domain);
  return built(
    (x) => density.cdf(x),
    (u) => density.ppf(u),
    4 * Number.EPSILON,
  );
}

function tabulated(table: ByTable["table"], [low, high]: Domain): PiecewiseLinear {
  if (typeof table !== "object" || table === null) {
    throw new TypeError(`table must be an array or an object, got ${describe(table)}`);
  }
  if (!("x" in table)) {
    const heights = heightList(table, "table", 2);
    const last = heights.length - 1;
    const edges = heights.map((_, i) => (i === last ? high : low + ((high - low) * i) / last));
    return new PiecewiseLinear(edges, heights.subarray(0, -1), heights.subarray(1));
  }
  const edges = ascendingList(table.x, "table.x", 2);
  const name = "cdf" in table ? "table.cdf" : "table.pdf";
  const values = heightList("cdf" in table ? table.cdf : table.pdf, name, 2);
  if (values.length !== edges.length) {
    throw new RangeError(`${name} must have the length of table.x, ${edges.length}, got ${values.length}`);
  }
  if ("pdf" in table) return new PiecewiseLinear(edges, values.subarray(0, -1), values.subarray(1));
  const heights = values.subarray(1).map((value, i) => (value - values[i]!) / (edges[i + 1]! - edges[i]!));
  const at = heights.findIndex((height) => height < 0);
  if (at >= 0) throw new RangeError(`table.cdf must not decrease, got ${values[at + 1]} at index ${at + 1}`);
  return new PiecewiseLinear(edges, heights, heights);
}

function built(cdf: (x: number) => number, ppf: (u: number) => number, maxError: number): InverseTransform {
  return {
    maxError,
    cdf(x) {
      checkNumber(x, "x");
      return Number.isNaN(x) ? Number.NaN : cdf(x);
    },
    ppf(u) {
      checkProbability(u, "u");
      return ppf(u);
    },
    // Most quantile functions are infinite at 0, which random numbers are once in 2^53; take half the smallest other instead.
    sample: sampleBy((random) => ppf(random() || 2 ** -54)),
  };
}
