/** x^exponent modulo `modulus`, polynomials over GF(2) as bits, by repeated squaring. */
export function powerOfX(exponent: bigint, modulus: bigint): bigint {
  let power = 1n;
  for (const digit of exponent.toString(2)) {
    power = multiply(power, power, modulus);
    if (digit === "1") power = reduce(power << 1n, modulus);
  }
  return power;
}

function multiply(a: bigint, b: bigint, modulus: bigint): bigint {
  let product = 0n;
  for (const digit of b.toString(2)) {
    product = reduce(product << 1n, modulus);
    if (digit === "1") product ^= a;
  }
  return product;
}

/** `value`, of at most the modulus's degree, below it: a value of the same degree loses its highest bit, and so gets smaller. */
function reduce(value: bigint, modulus: bigint): bigint {
  const reduced = value ^ modulus;
  return reduced < value ? reduced : value;
}
