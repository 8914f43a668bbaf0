/** Negative, zero or positive as `x` is nearer to `a`, equally near, or nearer to `b`, without rounding. `x` is not NaN; NaN is the farthest. */
export function compareDistances(x: number | bigint, a: number | bigint, b: number | bigint): number {
  const farthest = Number(Number.isNaN(a)) - Number(Number.isNaN(b));
  if (farthest !== 0) return farthest;
  if (a === x || b === x) return Number(a !== x) - Number(b !== x);
  const infinite = Number(isInfinite(a)) - Number(isInfinite(b));
  if (infinite !== 0 || isInfinite(a) || isInfinite(x)) return infinite;
  if (typeof x === "number" && typeof a === "number" && typeof b === "number") {
    return compareOfNumbers(x, a, b);
  }
  return signOf(magnitude(scaled(x) - scaled(a)) - magnitude(scaled(x) - scaled(b)));
}

function compareOfNumbers(x: number, a: number, b: number): number {
  const [toA, restA] = exactDistance(x, a);
  const [toB, restB] = exactDistance(x, b);
  if (Math.max(toA, toB) === Number.POSITIVE_INFINITY) return compareOfNumbers(x / 2, a / 2, b / 2);
  return Math.sign(toA - toB || restA - restB);
}

/** |x - y| as a double and what its rounding left out (D. E. Knuth, TAOCP 4.2.2). */
function exactDistance(x: number, y: number): [rounded: number, rest: number] {
  const [high, low] = x > y ? [x, y] : [y, x];
  const rounded = high - low;
  const back = rounded - high;
  return [rounded, high - (rounded - back) - (low + back)];
}

/** `value` times 2^1074, an integer for every double. */
function scaled(value: number | bigint): bigint {
  if (typeof value === "bigint") return value << 1074n;
  const bits = new DataView(new ArrayBuffer(8));
  bits.setFloat64(0, Math.abs(value));
  const exponent = bits.getBigUint64(0) >> 52n;
  const fraction = bits.getBigUint64(0) & 0xfffffffffffffn;
  const size = exponent === 0n ? fraction : (fraction | (1n << 52n)) << (exponent - 1n);
  return value < 0 ? -size : size;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}

function signOf(value: bigint): number {
  return value < 0n ? -1 : Number(value > 0n);
}

function isInfinite(value: number | bigint): boolean {
  return value === Number.POSITIVE_INFINITY || value === Number.NEGATIVE_INFINITY;
}
