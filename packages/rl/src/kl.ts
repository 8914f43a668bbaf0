import { expm1 } from "./elementary.js";

/** Estimators of the KL divergence from one sample, with d = log π − log π_ref: k1 = d, k2 = d²/2, k3 = e⁻ᵈ − 1 + d, |d|. */
export type KlKind = "k1" | "k2" | "k3" | "abs";

export const KL_KINDS: readonly KlKind[] = ["k1", "k2", "k3", "abs"];

/** Estimates of each token, and what they change by with its log-probability. */
export interface KlEstimates {
  readonly values: Float64Array;
  readonly slopes: Float64Array;
}

/** The estimates at `logProbs` less `refLogProbs`. */
export function klEstimates(kind: KlKind, logProbs: Float64Array, refLogProbs: Float64Array): KlEstimates {
  const differences = logProbs.map((logProb, i) => logProb - refLogProbs[i]!);
  switch (kind) {
    case "k1":
      return { values: differences, slopes: new Float64Array(differences.length).fill(1) };
    case "k2":
      return { values: differences.map((d) => 0.5 * d * d), slopes: differences };
    case "abs":
      return { values: differences.map(Math.abs), slopes: differences.map(Math.sign) };
    case "k3": {
      const excess = expm1(differences.map((d) => -d));
      return { values: excess.map((e, i) => e + differences[i]!), slopes: excess.map((e) => -e) };
    }
  }
}
