import { checkFinite, checkInteger, checkLength, checkPositive } from "@kb/checks";
import { choleskyFactor } from "./cholesky.js";
import { distributionsKernel } from "./kernel.js";
import { checkProbabilities, checkVector, type Vector } from "./vectors.js";

/** A distribution of vectors: its density, of counts the probability. */
export interface VectorDistribution {
  /** The density, or for counts the probability, at `x`. */
  pdf(x: Vector): number;
}

export function multinomial(n: number, pvals: Vector): VectorDistribution {
  checkInteger(n, "n");
  const p = checkProbabilities(pvals, "pvals");
  const { exp, log, logGamma } = distributionsKernel();
  return {
    pdf(x) {
      const counts = checkPoint(x, p.length);
      const total = counts.reduce((sum, count) => sum + count, 0);
      if (total !== n || counts.some((count) => count < 0 || !Number.isInteger(count))) return 0;
      let logarithm = logGamma(n + 1);
      for (const [i, count] of counts.entries()) {
        if (count > 0) logarithm += count * log(p[i]!) - logGamma(count + 1);
      }
      return exp(logarithm);
    },
  };
}

export function dirichlet(alpha: Vector): VectorDistribution {
  const a = checkVector(alpha, "alpha", checkPositive);
  const { exp, log, logGamma } = distributionsKernel();
  return {
    pdf(x) {
      const shares = checkPoint(x, a.length);
      const total = shares.reduce((sum, share) => sum + share, 0);
      if (Math.abs(total - 1) > 1e-9 || shares.some((share) => share < 0)) return 0;
      let logarithm = logGamma(a.reduce((sum, concentration) => sum + concentration, 0));
      for (const [i, share] of shares.entries()) {
        if (a[i] !== 1) logarithm += (a[i]! - 1) * log(share);
        logarithm -= logGamma(a[i]!);
      }
      return exp(logarithm);
    },
  };
}

/** Throws a RangeError for a covariance without an inverse, which has no density. */
export function multivariateNormal(mean: Vector, cov: Vector | readonly Vector[]): VectorDistribution {
  const center = checkVector(mean, "mean", checkFinite);
  const k = center.length;
  const factor = choleskyFactor(cov, k);
  const { exp, log } = distributionsKernel();
  let scale = (-k / 2) * 1.8378770664093453;
  for (let i = 0; i < k; i++) {
    if (factor[i * k + i] === 0) throw new RangeError("cov must have an inverse for a density");
    scale -= log(factor[i * k + i]!);
  }
  return {
    pdf(x) {
      const z = checkPoint(x, k);
      let squares = 0;
      for (let i = 0; i < k; i++) {
        z[i]! -= center[i]!;
        for (let j = 0; j < i; j++) z[i]! -= factor[i * k + j]! * z[j]!;
        z[i]! /= factor[i * k + i]!;
        squares += z[i]! * z[i]!;
      }
      return exp(scale - squares / 2);
    },
  };
}

function checkPoint(x: Vector, length: number): Float64Array {
  const checked = checkVector(x, "x", checkFinite);
  checkLength(checked, "x", length);
  return checked;
}
