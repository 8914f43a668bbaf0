import { adaptivePanels, canHalve, middleOf } from "./adaptive-panels.js";
import { CellSearch, upperBound } from "./cell-search.js";
import type { Domain } from "./domain.js";
import { integral } from "./gauss-legendre.js";
import { MethodError } from "./method-error.js";

/** Chebyshev's points of degree 5 on [0, 1], ends included. */
const POINTS = [0, 0.09549150281252627, 0.3454915028125263, 0.6545084971874737, 0.9045084971874737, 1];
const DEGREE = POINTS.length - 1;
/** Beyond this the integral cannot have been meant. */
const WORST_ERROR = 1e-4;
/** After so many halvings in vain the error is noise of the pdf. */
const PATIENCE = 6;

/** One piece of the inverse: t - `start` as a polynomial in what u has beyond the pieces before, in Newton's form. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly mass: number;
  /** Where the polynomial passes through its points. */
  readonly nodes: readonly number[];
  readonly coefficients: readonly number[];
}

/**
 * The distribution function of a density on a finite interval, and its inverse by polynomials, as accurate as asked for: the method
 * of Derflinger, Hörmann and Leydold (2010). Only + − × ÷ are used, so that the pdf alone decides the bits.
 */
export class NumericalInverse {
  /** The largest |cdf(ppf(u)) − u| found between the points of every piece, and what integration may add. */
  readonly maxError: number;
  readonly #f: (t: number) => number;
  readonly #total: number;
  readonly #pieces: Piece[] = [];
  readonly #starts: Float64Array;
  readonly #ends: Float64Array;
  readonly #search: CellSearch;

  constructor(f: (t: number) => number, interval: Domain, tolerance: number) {
    this.#f = f;
    const { panels, total, error } = adaptivePanels(f, interval);
    this.#total = total;
    const goal = Math.max(tolerance, 4 * error);
    let worst = 0;
    for (const [low, high] of panels) worst = Math.max(worst, this.#fit(low, high, goal, Infinity, 0));
    this.maxError = worst + error;
    if (!(this.maxError <= WORST_ERROR)) {
      const message = `pdf must have an integral that can be found, got an error of ${this.maxError}`;
      throw new MethodError("NO_MASS", interval[0], 0, message);
    }
    this.#starts = Float64Array.from(this.#pieces, ({ start }) => start);
    let sum = 0;
    this.#ends = Float64Array.from(this.#pieces, ({ mass }) => {
      sum += mass;
      return sum;
    });
    this.#search = new CellSearch(this.#ends);
  }

  cdf(t: number): number {
    const index = upperBound(this.#starts, t) - 1;
    if (index < 0) return 0;
    const { start, end } = this.#pieces[index]!;
    const part = t > start ? integral(this.#f, start, Math.min(t, end)) / this.#total : 0;
    return Math.min(1, this.#before(index) + part);
  }

  ppf(u: number): number {
    const index = this.#search.find(u);
    return pieceAt(this.#pieces[index]!, u - this.#before(index));
  }

  #before(index: number): number {
    return index === 0 ? 0 : this.#ends[index - 1]!;
  }

  /** Adds the pieces of an interval; answers the largest error of them. */
  #fit(low: number, high: number, goal: number, errorBefore: number, inVain: number): number {
    const piece = this.#interpolate(low, high);
    if (piece.mass === 0) return 0;
    const error = this.#errorOf(piece);
    if (error <= goal || inVain === PATIENCE || !canHalve(low, high)) {
      this.#pieces.push(error < piece.mass ? piece : straightened(piece));
      return Math.min(error, piece.mass);
    }
    const middle = middleOf(low, high);
    const vain = error < errorBefore / 2 ? 0 : inVain + 1;
    return Math.max(this.#fit(low, middle, goal, error, vain), this.#fit(middle, high, goal, error, vain));
  }

  #interpolate(start: number, end: number): Piece {
    const at = POINTS.map((point) => (point === 1 ? end - start : point * (end - start)));
    const nodes = [0];
    for (let k = 1; k <= DEGREE; k++) {
      nodes.push(nodes[k - 1]! + integral(this.#f, start + at[k - 1]!, start + at[k]!) / this.#total);
    }
    const coefficients = [...at];
    for (let order = 1; order <= DEGREE; order++) {
      for (let k = DEGREE; k >= order; k--) {
        const rise = coefficients[k]! - coefficients[k - 1]!;
        coefficients[k] = rise / (nodes[k]! - nodes[k - order]!);
      }
    }
    return { start, end, mass: nodes[DEGREE]!, nodes, coefficients };
  }

  /** How far u is missed halfway between the points; the whole mass where the polynomial is no inverse at all. */
  #errorOf(piece: Piece): number {
    const { start, nodes, mass } = piece;
    if (!piece.coefficients.every(Number.isFinite)) return mass;
    let worst = 0;
    for (let k = 0; k < DEGREE; k++) {
      const v = (nodes[k]! + nodes[k + 1]!) / 2;
      const from = start + POINTS[k]! * (piece.end - start);
      const t = pieceAt(piece, v);
      worst = Math.max(worst, Math.abs(nodes[k]! + integral(this.#f, from, t) / this.#total - v));
    }
    return worst;
  }
}

/** A piece too light for more than a straight line, which misses its mass at most. */
function straightened(piece: Piece): Piece {
  const slope = (piece.end - piece.start) / piece.mass;
  return { ...piece, coefficients: [0, slope, 0, 0, 0, 0] };
}

function pieceAt({ start, end, nodes, coefficients }: Piece, v: number): number {
  let t = coefficients[DEGREE]!;
  for (let k = DEGREE - 1; k >= 0; k--) t = coefficients[k]! + (v - nodes[k]!) * t;
  return Math.max(start, Math.min(end, start + t));
}
