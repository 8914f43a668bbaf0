/**
 * The first `count` primitive polynomials over GF(2) by degree and then by value: bit i is the coefficient of xⁱ. They need no table:
 * a polynomial of degree s is primitive when the powers of x run through all 2^s - 1 nonzero remainders.
 */
export function primitivePolynomials(count: number): number[] {
  const found: number[] = [];
  for (let candidate = 3; found.length < count; candidate += 2) {
    if (isPrimitive(candidate)) found.push(candidate);
  }
  return found;
}

/** The degree of a polynomial. */
export function degreeOf(polynomial: number): number {
  return 31 - Math.clz32(polynomial);
}

function isPrimitive(polynomial: number): boolean {
  const top = 1 << degreeOf(polynomial);
  let power = 1;
  for (let steps = 1; steps < top; steps++) {
    power <<= 1;
    if (power & top) power ^= polynomial;
    if (power === 1) return steps === top - 1;
  }
  return false;
}
