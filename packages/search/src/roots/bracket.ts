import { describe } from "@kb/checks";
import { floatAt, ordinalOf } from "../float-order.js";

/** A place and the function's value there. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Chooses where to look next in a bracket that is to become `width` wide. What it does not contain is replaced by its middle. */
export type Method = (bracket: Bracket, width: number) => number;

/** Two places between which a function changes sign, and what was seen of it. */
export class Bracket {
  lo: Point;
  hi: Point;
  /** The last place looked at. */
  last: Point;
  /** The one that fell out of the bracket when `last` came in; undefined at first. */
  dropped: Point | undefined;
  evaluations = 2;
  readonly #f: (x: number) => number;

  constructor(f: (x: number) => number, lo: number, hi: number) {
    this.#f = f;
    this.lo = this.#look(lo);
    this.hi = this.#look(hi);
    this.last = this.hi;
    if (!(Math.sign(this.lo.y) * Math.sign(this.hi.y) <= 0)) {
      throw new RangeError(
        `f(lo) and f(hi) must have opposite signs, got f(${lo}) = ${this.lo.y} and f(${hi}) = ${this.hi.y}`,
      );
    }
    if (this.lo.y === 0) this.hi = this.lo;
    else if (this.hi.y === 0) this.lo = this.hi;
  }

  /** Looks at `x`, which lies between `lo` and `hi`, and keeps the half in which the sign changes. */
  narrow(x: number): void {
    const point = this.#look(x);
    this.evaluations++;
    this.last = point;
    if (point.y === 0) {
      this.lo = this.hi = point;
    } else if (point.y < 0 === this.lo.y < 0) {
      this.dropped = this.lo;
      this.lo = point;
    } else {
      this.dropped = this.hi;
      this.hi = point;
    }
  }

  /** The end with the smaller value. */
  get best(): Point {
    return Math.abs(this.lo.y) < Math.abs(this.hi.y) ? this.lo : this.hi;
  }

  /** The other end. */
  get worse(): Point {
    return this.best === this.lo ? this.hi : this.lo;
  }

  /** Whether `x` lies strictly between the ends. */
  contains(x: number): boolean {
    return x > this.lo.x && x < this.hi.x;
  }

  #look(x: number): Point {
    const y = this.#f(x);
    if (typeof y !== "number") throw new TypeError(`f must return a number, got ${describe(y)} at ${x}`);
    if (Number.isNaN(y)) throw new RangeError(`f must return a number, got NaN at ${x}`);
    return { x, y };
  }
}

/** Halfway between two numbers. */
export function middleOf({ lo, hi }: Bracket): number {
  return lo.x + (hi.x - lo.x) / 2;
}

/** The double halfway in the list of doubles, which also halves brackets with an infinite end, or ends of unlike size. */
export function middleDouble({ lo, hi }: Bracket): number {
  return floatAt((ordinalOf(lo.x) + ordinalOf(hi.x)) >> 1n);
}

/** The place where the line through two points meets zero. */
export function secant(a: Point, b: Point): number {
  return b.x - (b.y * (b.x - a.x)) / (b.y - a.y);
}
