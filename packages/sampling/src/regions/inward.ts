import type { Floats } from "../arguments.js";

/** What of 1 sine, cosine, root and products can lose or add by rounding, twice over, in each precision. */
export function roundingOf(target: Floats): number {
  return target instanceof Float32Array ? 2 ** -21 : 2 ** -50;
}

/** A radius so much smaller that a point at it, rounded, still lies inside of `radius`. */
export function inward(radius: number, target: Floats): number {
  return roundedDown(radius * (1 - roundingOf(target)), target);
}

/** The largest number of `target`'s precision that is not above `radius`. */
export function roundedDown(radius: number, target: Floats): number {
  if (target instanceof Float64Array) return radius;
  const nearest = Math.fround(radius);
  return nearest <= radius ? nearest : previousFloat(nearest);
}

/** The f32 below a positive one. */
function previousFloat(value: number): number {
  const bits = new Uint32Array(Float32Array.of(value).buffer);
  bits[0]!--;
  return new Float32Array(bits.buffer)[0]!;
}
