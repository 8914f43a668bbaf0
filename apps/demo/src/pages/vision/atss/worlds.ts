import { type AnchorGrid, anchorGrid } from "@kb/vision-losses/assign";

/** An image without pixels, and the anchors over it: one square a location, eight strides long, as in the paper. */
export interface World extends AnchorGrid {
  readonly width: number;
  readonly height: number;
  readonly strides: readonly number[];
  /** The first level of the pyramid, P3 or P7. */
  readonly firstLevel: number;
}

const STRIDES = [8, 16, 32, 64, 128];
export const SCALE = 8;

function makeWorld(width: number, height: number, strides: readonly number[]): World {
  const grid = anchorGrid({ width, height, strides, scale: SCALE });
  return { width, height, strides, firstLevel: Math.log2(strides[0]!), ...grid };
}

export const WORLD_NAMES = ["image", "small", "single"] as const;
export type WorldName = (typeof WORLD_NAMES)[number];

/** A picture with the usual five levels; a small one, whose coarse levels have few anchors; and one with a single anchor. */
export const WORLDS: Readonly<Record<WorldName, World>> = {
  image: makeWorld(640, 400, STRIDES),
  small: makeWorld(128, 80, STRIDES),
  single: makeWorld(128, 80, STRIDES.slice(-1)),
};

export function levelName(world: World, level: number): string {
  return `P${world.firstLevel + level}`;
}
