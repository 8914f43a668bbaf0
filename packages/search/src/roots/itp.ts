import { type Method, middleOf, secant } from "./bracket.js";

/** I. F. D. Oliveira, R. H. C. Takahashi (2020): interpolate, truncate, project; never worse than bisection by more than one. */
export function itp(): Method {
  let steps = -1;
  let firstSpan = 0;
  let most = 0;
  return (bracket, width) => {
    const { lo, hi } = bracket;
    const span = hi.x - lo.x;
    if (++steps === 0) {
      firstSpan = span;
      most = Math.ceil(Math.log2(span / width)) + 1;
    }
    const middle = middleOf(bracket);
    const falsi = secant(lo, hi);
    const truncation = (0.2 / firstSpan) * span ** 2;
    const side = Math.sign(middle - falsi);
    const truncated = truncation <= Math.abs(middle - falsi) ? falsi + side * truncation : middle;
    const radius = Math.max(0, (width / 2) * 2 ** (most - steps) - span / 2);
    return Math.abs(truncated - middle) <= radius ? truncated : middle - side * radius;
  };
}
