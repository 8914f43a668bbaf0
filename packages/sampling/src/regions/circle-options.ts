import { checkFinite } from "@kb/checks";
import type { Floats } from "../arguments.js";
import { checkFits, checkPoint, type Point } from "./points.js";

/** A circle. */
export interface CircleOptions {
  /** Default [0, 0]. */
  readonly center?: Point;
  /** A finite number ≥ 0. Default 1. */
  readonly radius?: number;
}

/** The checked centre and radius, whose circle fits in `target`'s precision. */
export function circleOf(
  { center = [0, 0], radius = 1 }: CircleOptions,
  target: Floats,
): { x: number; y: number; radius: number } {
  const [x, y] = checkPoint(center, "center");
  checkFinite(radius, "radius", 0);
  checkFits([x, y], radius, "radius", target);
  return { x, y, radius };
}
