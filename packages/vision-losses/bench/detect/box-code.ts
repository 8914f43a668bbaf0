import { GRID, type HeadKind } from "./dense-detector.js";

/** Sides grow and shrink by at most e to this. */
const MOST = 4;

/** The box that a head's four numbers at a location mean: x1, y1, x2, y2. */
export function boxAt(head: HeadKind, location: number, numbers: ArrayLike<number>): number[] {
  const { centre, half } = anchor(location);
  const e = (k: number) => Math.exp(Math.min(numbers[k]!, MOST));
  return [0, 1].flatMap((side) =>
    [0, 1].map((axis) => {
      const sign = side === 0 ? -1 : 1;
      if (head === "points") return centre[axis]! + sign * half * e(2 * side + axis);
      return centre[axis]! + 2 * half * numbers[axis]! + sign * half * e(2 + axis);
    }),
  );
}

/** The gradient of the four numbers from that of the box. */
export function boxGradient(
  head: HeadKind,
  location: number,
  numbers: ArrayLike<number>,
  gradient: ArrayLike<number>,
): number[] {
  const { half } = anchor(location);
  const slope = (k: number) => (numbers[k]! > MOST ? 0 : Math.exp(numbers[k]!));
  if (head === "points") {
    return [0, 1, 2, 3].map((k) => (k < 2 ? -1 : 1) * half * slope(k) * gradient[k]!);
  }
  const move = [0, 1].map((axis) => 2 * half * (gradient[axis]! + gradient[2 + axis]!));
  const grow = [0, 1].map((axis) => half * slope(2 + axis) * (gradient[2 + axis]! - gradient[axis]!));
  return [...move, ...grow];
}

function anchor(location: number): { centre: readonly [number, number]; half: number } {
  const [x1, y1, x2, y2] = GRID.anchors.subarray(4 * location, 4 * location + 4) as unknown as number[];
  return { centre: [(x1! + x2!) / 2, (y1! + y2!) / 2], half: (x2! - x1!) / 2 };
}
