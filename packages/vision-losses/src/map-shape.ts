import { checkInteger, describe } from "@kb/checks";

/** The size of feature maps, `[batch, channels, height, width]` or its last two or three. */
export type MapShape = readonly number[];

/** Checks a shape; what comes before height and width counts planes. */
export function readShape(shape: unknown): { planes: number; height: number; width: number } {
  if (!Array.isArray(shape)) throw new TypeError(`shape must be an array, got ${describe(shape)}`);
  if (shape.length < 2 || shape.length > 4) {
    throw new RangeError(
      `shape must have 2 to 4 numbers ([batch, channels, height, width]), got ${shape.length}`,
    );
  }
  for (const [axis, length] of shape.entries()) checkInteger(length, `shape[${axis}]`);
  const [width, height, ...outer] = [...shape].reverse() as [number, number, ...number[]];
  return { planes: outer.reduce((product, length) => product * length, 1), height, width };
}
