/** Direction numbers of the first four dimensions, as `mᵢ` of Joe and Kuo and their recurrences give them. */
const DIRECTIONS = [
  directions([1], 0, true),
  directions([1], 0),
  directions([1, 3], 1),
  directions([1, 3, 1], 1),
];

function directions(initial: number[], coefficients: number, isFirst = false): Uint32Array {
  const m = [...initial];
  const degree = m.length;
  for (let k = degree; k < 32; k++) {
    let next = isFirst ? 1 : (m[k - degree]! ^ Math.imul(m[k - degree]!, 2 ** degree)) >>> 0;
    for (let i = 1; !isFirst && i < degree; i++) {
      if ((coefficients >> (degree - 1 - i)) & 1) next ^= Math.imul(m[k - i]!, 2 ** i);
    }
    m.push(next >>> 0);
  }
  return Uint32Array.from(m, (value, k) => (k < 32 ? Math.imul(value, 2 ** (31 - k)) : 0) >>> 0);
}

/** Sobol points in four dimensions, in Gray-code order. */
export function sobolLoop(out: Float64Array): Float64Array {
  const digits = new Uint32Array(4);
  for (let i = 0, at = 0; at < out.length; i++) {
    const bit = 31 - Math.clz32(~i & (i + 1));
    for (let d = 0; d < 4; d++) {
      out[at++] = digits[d]! * 2 ** -32;
      digits[d]! ^= DIRECTIONS[d]![bit]!;
    }
  }
  return out;
}

const BASES = [2, 3, 5, 7];

/** Halton points in four dimensions, digit by digit. */
export function haltonLoop(out: Float64Array): Float64Array {
  for (let i = 0, at = 0; at < out.length; i++) {
    for (const base of BASES) {
      let value = 0;
      let scale = 1 / base;
      for (let rest = i; rest > 0; rest = Math.floor(rest / base)) {
        value += (rest % base) * scale;
        scale /= base;
      }
      out[at++] = value;
    }
  }
  return out;
}
