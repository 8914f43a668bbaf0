import { cornerKernel } from "./kernel.js";

/** The edge that a pool finds: `"top"` looks down from each cell, `"left"` to the right, and so on. */
export type Side = "top" | "left" | "bottom" | "right";

/** Planes one after the other. */
interface Planes {
  readonly planes: number;
  readonly height: number;
  readonly width: number;
}

/** Addresses of a plane and of the planes that its gradient needs; see {@link turnedBytes}. */
interface PlaneMemory {
  readonly x: number;
  readonly y: number;
  readonly turned: number;
  readonly pooled: number;
}

/**
 * The distance of turned rows in bytes. Rows of a map that is 128 high would lie 512 bytes apart, and compete for few places of the
 * cache: with 16 more, gradients along rows took two thirds of the time.
 */
const turnedPitch = (height: number) => 4 * height + 16;

/** The bytes that a turned plane takes. */
export function turnedBytes(height: number, width: number): number {
  return width * turnedPitch(height);
}

const isHorizontal = (side: Side) => side === "left" || side === "right";

/** Edges that come first are scanned for from the last row up: where the scan begins, and its step, in bytes. */
function scan(side: Side, height: number, pitch: number): { first: number; step: number } {
  const isUpward = side === "top" || side === "left";
  return isUpward ? { first: (height - 1) * pitch, step: -pitch } : { first: 0, step: pitch };
}

/** Pools `planes` planes at `x` into `y`. */
export function poolSide(side: Side, x: number, y: number, { planes, height, width }: Planes): void {
  const { poolAcross, poolRows } = cornerKernel();
  if (isHorizontal(side)) {
    poolAcross(x, y, planes * height, width, side === "left");
    return;
  }
  const { first, step } = scan(side, height, 4 * width);
  const bytes = 4 * height * width;
  for (let plane = first; plane < planes * bytes; plane += bytes)
    poolRows(x + plane, y + plane, height, width, step);
}

/** Turns the gradient at `y` of the pooled plane into that of the plane at `x`, in place. */
export function poolSideGradient(
  side: Side,
  at: PlaneMemory & { readonly turnedGradient: number },
  height: number,
  width: number,
  lastTie: boolean,
): void {
  const { poolGradient, poolRows, transpose } = cornerKernel();
  if (!isHorizontal(side)) {
    const { first, step } = scan(side, height, 4 * width);
    poolRows(at.x + first, at.pooled + first, height, width, step);
    poolGradient(at.x + first, at.pooled + first, at.y + first, height, width, step, lastTie);
    return;
  }
  const pitch = turnedPitch(height);
  const { first, step } = scan(side, width, pitch);
  const [x, y, gradient] = [at.turned + first, at.pooled + first, at.turnedGradient + first];
  transpose(at.x, at.turned, height, width, 4 * width, pitch);
  transpose(at.y, at.turnedGradient, height, width, 4 * width, pitch);
  poolRows(x, y, width, height, step);
  poolGradient(x, y, gradient, width, height, step, lastTie);
  transpose(at.turnedGradient, at.y, width, height, pitch, 4 * width);
}
