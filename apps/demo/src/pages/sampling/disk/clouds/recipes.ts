import { type Rng, uniformDisk } from "@kb/sampling";

/** Three ways that are right, and one that is often written. */
export const RECIPES = ["rejection", "polar", "concentric", "wrong"] as const;
export type Recipe = (typeof RECIPES)[number];

/** Fills `points` with x, y, … of the unit disk. */
export function drawPoints(rng: Rng, recipe: Recipe, points: Float32Array): void {
  if (recipe !== "wrong") uniformDisk(rng, points, { method: recipe });
  else {
    uniformDisk(rng, points, { method: "polar" });
    pullIn(points);
  }
}

/** The radius of a polar point is √u; times itself it is u. */
function pullIn(points: Float32Array): void {
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    const radius = Math.sqrt(x * x + y * y);
    points[i] = x * radius;
    points[i + 1] = y * radius;
  }
}
