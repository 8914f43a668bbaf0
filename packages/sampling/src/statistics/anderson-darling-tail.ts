/** The probability that A² of `n` samples of the distribution they are compared with is at least `z`. */
export function andersonDarlingTail(n: number, z: number): number {
  const tail = limitTail(z);
  return Math.min(1, Math.max(0, tail - finiteCorrection(n, 1 - tail)));
}

/**
 * The limit's tail. A² is Σ Zⱼ² / j(j + 1), whose tail is, by Smirnov's formula, a sum of integrals over the intervals
 * between the poles j(j + 1) for odd j and the next, with alternating signs. The substitution u = middle − half · cos θ takes
 * the square-root singularities at both ends away, after which the midpoint rule converges exponentially.
 */
function limitTail(z: number): number {
  // The lower tail below this is 1e-13.
  if (!(z > 0.04)) return 1;
  let sum = 0;
  for (let j = 1; ; j += 2) {
    const integral = poleIntegral(z, j * (j + 1), (j + 1) * (j + 2));
    sum += j % 4 === 1 ? integral : -integral;
    if (integral <= 1e-17 * sum) return sum;
  }
}

const NODES = 64;

function poleIntegral(z: number, left: number, right: number): number {
  const middle = (left + right) / 2;
  const half = (right - left) / 2;
  let sum = 0;
  for (let k = 0; k < NODES; k++) {
    const u = middle - half * Math.cos(((k + 0.5) * Math.PI) / NODES);
    // Π (1 − u / j(j + 1)) over all j is −cos(π/2 √(1 + 4u)) / πu.
    const product = Math.abs(Math.cos((Math.PI / 2) * Math.sqrt(1 + 4 * u))) / (Math.PI * u);
    sum += (Math.exp((-u * z) / 2) / u) * Math.sqrt(((u - left) * (right - u)) / product);
  }
  return sum / NODES;
}

/** Marsaglia and Marsaglia's fit of what the distribution function for n samples has more than the limit, `x`. */
function finiteCorrection(n: number, x: number): number {
  if (x > 0.8) return (upperFit(x) - upperFit(1)) / n;
  const edge = 0.01265 + 0.1757 / n;
  if (x < edge) {
    const v = x / edge;
    const fit = Math.sqrt(v) * (1 - v) * (49 * v - 102);
    return (fit * (0.0037 / (n * n) + 0.00078 / n + 0.00006)) / n;
  }
  const v = (x - edge) / (0.8 - edge);
  const fit = -0.00022633 + (6.54034 - (14.6538 - (14.458 - (8.259 - 1.91864 * v) * v) * v) * v) * v;
  return (fit * (0.04213 + 0.01365 / n)) / n;
}

function upperFit(x: number): number {
  return -130.2137 + (745.2337 - (1705.091 - (1950.646 - (1116.36 - 255.7844 * x) * x) * x) * x) * x;
}
