const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** eˣ to an ulp or two from + − × ÷ alone, so that it has the same bits everywhere: engines differ in Math.exp. */
export function exponential(x: number): number {
  if (!(x < 709.7)) return x >= 709.7 ? Number.POSITIVE_INFINITY : x;
  if (x < -745.2) return 0;
  const power = Math.round(x * Math.LOG2E);
  const rest = x - power * LN2_HIGH - power * LN2_LOW;
  let sum = 1;
  for (let n = 18; n > 0; n--) sum = 1 + (sum * rest) / n;
  // In two steps, so that neither factor overflows and the product may be denormal.
  const half = power >> 1;
  return sum * powerOfTwo(half) * powerOfTwo(power - half);
}

function powerOfTwo(exponent: number): number {
  return new Float64Array(Uint32Array.of(0, (exponent + 1023) << 20).buffer)[0]!;
}
