import { cornerKernel } from "./kernel.js";

/** The edge that a pool finds: `"top"` looks down from each cell, `"left"` to the right, and so on. */
export type Side = "top" | "left" | "bottom" | "right";

/** Addresses of a plane and of what pools turned by a transpose need; all of a plane's size. */
interface PlaneMemory {
  readonly x: number;
  readonly y: number;
  readonly turned: number;
  readonly pooled: number;
}

/** How rows are scanned: from the last one up for edges that come first. */
function scan(side: Side, height: number, width: number): { first: number; step: number } {
  const bytes = 4 * width;
  const isUpward = side === "top" || side === "left";
  return isUpward ? { first: (height - 1) * bytes, step: -bytes } : { first: 0, step: bytes };
}

const isHorizontal = (side: Side) => side === "left" || side === "right";

/** Pools the plane at `x` into `y`. Planes that are pooled along rows are turned, pooled along columns, and turned back. */
export function poolSide(side: Side, at: PlaneMemory, height: number, width: number): void {
  const { transpose } = cornerKernel();
  if (!isHorizontal(side)) {
    poolColumns(side, at.x, at.y, height, width);
    return;
  }
  transpose(at.x, at.turned, height, width);
  poolColumns(side, at.turned, at.pooled, width, height);
  transpose(at.pooled, at.y, width, height);
}

function poolColumns(side: Side, x: number, y: number, height: number, width: number): void {
  const { first, step } = scan(side, height, width);
  cornerKernel().poolRows(x + first, y + first, height, width, step);
}

/** Turns the gradient at `y` of the pooled plane into that of the plane at `x`, in place. */
export function poolSideGradient(
  side: Side,
  at: PlaneMemory & { readonly turnedGradient: number },
  height: number,
  width: number,
  lastTie: boolean,
): void {
  const { poolGradient, transpose } = cornerKernel();
  if (!isHorizontal(side)) {
    poolColumns(side, at.x, at.pooled, height, width);
    const { first, step } = scan(side, height, width);
    poolGradient(at.x + first, at.pooled + first, at.y + first, height, width, step, lastTie);
    return;
  }
  transpose(at.x, at.turned, height, width);
  transpose(at.y, at.turnedGradient, height, width);
  poolColumns(side, at.turned, at.pooled, width, height);
  const { first, step } = scan(side, width, height);
  const [x, y, gradient] = [at.turned + first, at.pooled + first, at.turnedGradient + first];
  poolGradient(x, y, gradient, width, height, step, lastTie);
  transpose(at.turnedGradient, at.y, width, height);
}
