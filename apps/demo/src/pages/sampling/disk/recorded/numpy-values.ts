import { createRng } from "@kb/sampling";

/** Calls of one generator in turn, as Python and as TypeScript, and what numpy 2.4 answers with the seed 42. */
export const numpyCalls = [
  {
    python: "rng.random(3)",
    ours: "rng.random(3)",
    values: [0.7739560485559633, 0.4388784397520523, 0.8585979199113825],
  },
  { python: "rng.integers(0, 1000, 5)", ours: "rng.integers(0, 1000, 5)", values: [85, 697, 201, 94, 526] },
  {
    python: "rng.standard_normal(3)",
    ours: "rng.standardNormal(3)",
    values: [0.12784040316728537, -0.3162425923435822, -0.016801157504288795],
  },
  {
    python: "rng.standard_exponential(2)",
    ours: "rng.standardExponential(2)",
    values: [1.0465608465431644, 0.07043630679780821],
  },
] as const;

/** The same calls here. */
export function valuesHere(): Float64Array[] {
  const rng = createRng(42, { generator: "pcg64" });
  const values = [rng.random(3), rng.integers(0, 1000, 5), rng.standardNormal(3), rng.standardExponential(2)];
  rng.free();
  return values;
}
