import { mish, mishBackward } from "@kb/vision-losses/necks";

export const OTHERS = ["relu", "leaky", "swish"] as const;
export type Other = (typeof OTHERS)[number];

export const MOST_X = 5;
const POINTS = 201;

/** Where the curves are worked out. */
const XS: Float32Array = Float32Array.from(
  { length: POINTS },
  (_, i) => -MOST_X + (2 * MOST_X * i) / (POINTS - 1),
);

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));

const VALUES: Readonly<Record<Other, (x: number) => number>> = {
  relu: (x) => Math.max(0, x),
  leaky: (x) => (x > 0 ? x : 0.1 * x),
  swish: (x) => x * sigmoid(x),
};
const SLOPES: Readonly<Record<Other, (x: number) => number>> = {
  relu: (x) => (x > 0 ? 1 : 0),
  leaky: (x) => (x > 0 ? 1 : 0.1),
  swish: (x) => sigmoid(x) * (1 + x * (1 - sigmoid(x))),
};

type Points = readonly (readonly [x: number, y: number])[];

/** Mish, by the package's kernel, or its slope. */
export function mishPoints(isSlope: boolean): Points {
  const ys = isSlope ? mishBackward(XS, new Float32Array(POINTS).fill(1)) : mish(XS);
  return Array.from(XS, (x, i) => [x, ys[i]!] as const);
}

export function mishAt(x: number, isSlope: boolean): number {
  const at = Float32Array.of(x);
  return (isSlope ? mishBackward(at, Float32Array.of(1)) : mish(at))[0]!;
}

export function otherPoints(other: Other, isSlope: boolean): Points {
  return Array.from(XS, (x) => [x, otherAt(other, x, isSlope)] as const);
}

export function otherAt(other: Other, x: number, isSlope: boolean): number {
  return (isSlope ? SLOPES : VALUES)[other](x);
}
