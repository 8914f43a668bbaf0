import { checkNumber } from "@kb/checks";
import { MethodError } from "./method-error.js";

/** `pdf(x)`, a finite number ≥ 0. Throws a TypeError if it is no number, and a MethodError if it is another. */
export function densityAt(pdf: (x: number) => number, x: number, index = 0, name = "pdf"): number {
  const density: unknown = pdf(x);
  checkNumber(density, `${name}(${x})`);
  if (density >= 0 && density < Number.POSITIVE_INFINITY) return density;
  throw new MethodError("BAD_DENSITY", x, index, `${name}(${x}) must be a finite number ≥ 0, got ${density}`);
}
