import { expect } from "vitest";
import { chiSquareTest, ksTest } from "../../src/index.js";

/** Chance of a false alarm, a test: the two-sided z of 4.89. Seeds are fixed, so a test that passes passes always. */
export const ALPHA = 1e-6;

const SIDE = 32;

export interface Fit {
  /** χ² over cells of equal area: squared radius by angle. */
  readonly cells: number;
  readonly radius: number;
  readonly angle: number;
  /** The z values of the means of r², x, y and xy. */
  readonly moments: readonly number[];
}

/** How well points x, y, x, y, … in the unit disk agree with uniform ones: p-values, and z values. */
export function fitOf(points: ArrayLike<number>, inner = 0): Fit {
  const n = points.length / 2;
  const counts = new Float64Array(SIDE * SIDE);
  const squares = new Float64Array(n);
  const angles = new Float64Array(n);
  let [sumX, sumY, sumXY, sumSquare] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const x = points[2 * i]!;
    const y = points[2 * i + 1]!;
    const square = (x * x + y * y - inner * inner) / (1 - inner * inner);
    const angle = Math.atan2(y, x) / (2 * Math.PI) + 0.5;
    squares[i] = Math.min(1, Math.max(0, square));
    angles[i] = angle;
    counts[cell(square) * SIDE + cell(angle)]!++;
    sumX += x;
    sumY += y;
    sumXY += x * y;
    sumSquare += square;
  }
  const root = Math.sqrt(n);
  // E r⁴ and the variances of x and xy for a squared radius uniform between inner² and 1.
  const meanSquare = (1 + inner ** 2) / 2;
  const meanFourth = (1 + inner ** 2 + inner ** 4) / 3;
  return {
    cells: chiSquareTest(counts).pValue,
    radius: ksTest(squares, (u) => u).pValue,
    angle: ksTest(angles, (u) => u).pValue,
    moments: [
      (sumSquare / n - 0.5) * root * Math.sqrt(12),
      (sumX / n) * root * Math.sqrt(2 / meanSquare),
      (sumY / n) * root * Math.sqrt(2 / meanSquare),
      (sumXY / n) * root * Math.sqrt(8 / meanFourth),
    ],
  };
}

function cell(u: number): number {
  return Math.min(SIDE - 1, Math.max(0, Math.floor(u * SIDE)));
}

/** Whether points pass every test. Points that fit too well fail as well. */
export function fits(fit: Fit): boolean {
  return (
    [fit.cells, fit.radius, fit.angle].every((p) => p > ALPHA && p < 1 - ALPHA) &&
    fit.moments.every((z) => Math.abs(z) < 4.89)
  );
}

export function expectUniform(points: ArrayLike<number>, inner = 0): void {
  const fit = fitOf(points, inner);
  expect(fits(fit), JSON.stringify(fit)).toBe(true);
}

/** The largest and smallest distance from `center`, in double. */
export function reach(
  points: ArrayLike<number>,
  [x, y]: readonly number[] = [0, 0],
): { least: number; most: number } {
  let [least, most] = [Number.POSITIVE_INFINITY, 0];
  for (let i = 0; i < points.length; i += 2) {
    const square = (points[i]! - x!) ** 2 + (points[i + 1]! - y!) ** 2;
    least = Math.min(least, square);
    most = Math.max(most, square);
  }
  return { least: Math.sqrt(least), most: Math.sqrt(most) };
}
