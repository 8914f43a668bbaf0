import { degreeOf, primitivePolynomials } from "./primitive-polynomials.js";

/** As many dimensions as the table serves: all with a primitive polynomial of degree 10 at most. */
export const SOBOL_DIMENSIONS = 161;

/** Bits of a coordinate, and direction numbers of a dimension. */
export const BITS = 32;

/**
 * The initial direction numbers m₂, m₃, … of dimensions 2 to 161 by Joe and Kuo (2008, "new-joe-kuo-6"), for good projections on pairs
 * of dimensions. mᵢ is odd and less than 2ⁱ, so i - 1 bits of it are kept: (mᵢ - 1) / 2, one after the other, in base 64.
 */
const INITIAL =
  "wE7JQkTsoACuX2HgelTbgcxTsxKfe2fP5jxHHF/QGNTJHWLfHqzR7ETRPAkDpkumY5TawN8t0iEtRJXAZsPeuN5iodoT+Zj1v/X2" +
  "Eqlm+S7WMI/RaC3OPgTwSUHMpKjp3oQsuUuSdH68+xpCvw4A3Vyx3CEkcW/91FLVqFlyF63faINghEFEywVXFhz2fyKqH2i2qjsO" +
  "dqvNlAd/36aYjcDZ995St52xigdl01cALWvvkk6o3E9ClBqAKC9Y4PvbglQZQKd5hv/nQX7Fp+SCfX7snb0vMgrGurfqEBhtFYeH" +
  "OQYhKdaM6vA7X/4xjvtKswiAXPiUUXBwyeKZdIzhVvfGUPouGTpyxdvkeiVYtGxK+ZYXnFyhjxvBPM01gOAEJJF7O9Tg3izLaoOv" +
  "SUS8NdWjUzsoYqBvCd/nELzUwm5FLZdLS3D5jdQf3ekolnTZX0kHqTOQkuLe5Wim//Q3nGg6/jZKzkuHwtT39JhEIJcMp6GUn6kj" +
  "/xyrPinGmCX+CpHSMBOfxOBfG3Uh+qHqXbLp7k8SwFwi27n1+g6pMJGcamBt98jgmqif59Wtonw3IZ3DYQ6Nos1vEpGVnacRu2ta" +
  "EQLlxfIYyXHTYvc1uydUqlTKpyUX3kh45xoCzi9ZKeywdNoZNWVPz0FZu4X0hQPwcsys56mDODeXcxJIDuhW4gZqn9p27SzH+Vgx" +
  "gvlhk1HxIk3H4e0WC9/cX0HiRbgL4wCz82IybZfGaWfuImac2QlqACNiIC3ezm9xjQarXhYlSj7rK18mrv9Cewzgf5zeCevO3n0W" +
  "FRJJzLriB3p4/oUyQfJLpewTb8spMIDNsUWzZ747DXxKvyk/1+rqps9LY/VsntYyMAJdZU0mvTbI+d9cFXKn6Kiee89F/Mu2gzCO" +
  "xzLO";

/**
 * The direction numbers of the first `dimension` dimensions: 32 rows, `stride` apart, of one number a dimension.
 * Row k is what a point changes by when bit k of the Gray code of its index does.
 */
export function directionNumbers(dimension: number, stride: number): Uint32Array {
  const rows = new Uint32Array(BITS * stride);
  for (let k = 0; k < BITS; k++) rows[k * stride] = 2 ** (BITS - 1 - k);
  const polynomials = primitivePolynomials(dimension - 1);
  const nextBits = bitReader(INITIAL);
  for (const [i, polynomial] of polynomials.entries()) {
    const degree = degreeOf(polynomial);
    const numbers = extend(
      Array.from({ length: degree }, (_, k) => 2 * nextBits(k) + 1),
      polynomial,
    );
    for (let k = 0; k < BITS; k++) rows[k * stride + i + 1] = numbers[k]! * 2 ** (BITS - 1 - k);
  }
  return rows;
}

/** Goes on with initial numbers by the recurrence that a primitive polynomial gives (Sobol' 1967). */
function extend(initial: number[], polynomial: number): number[] {
  const degree = initial.length;
  const numbers = initial.map(BigInt);
  for (let k = degree; k < BITS; k++) {
    let next = numbers[k - degree]!;
    for (let i = 1; i <= degree; i++) {
      if ((polynomial >>> (degree - i)) & 1) next ^= numbers[k - i]! << BigInt(i);
    }
    numbers.push(next);
  }
  return numbers.map(Number);
}

/** Answers the next so many bits of a text in base 64. */
function bitReader(text: string): (count: number) => number {
  const bytes = atob(text);
  let at = 0;
  return (count) => {
    let value = 0;
    for (const end = at + count; at < end; at++) {
      value = 2 * value + ((bytes.charCodeAt(at >>> 3) >>> (7 - (at & 7))) & 1);
    }
    return value;
  };
}
