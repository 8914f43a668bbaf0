import { checkInteger, checkObject, checkTypedArray, describe } from "@kb/checks";

/** Feature maps of a batch, row-major. */
export interface FeatureMap {
  readonly data: Float32Array;
  /** `[batch, channels, height, width]`. */
  readonly shape: FeatureShape;
}

/** `[batch, channels, height, width]`. */
export type FeatureShape = readonly [batch: number, channels: number, height: number, width: number];

/** Checks a map; `channels`, if given, is how many it must have. */
export function checkFeatureMap(map: unknown, name: string, channels?: number): asserts map is FeatureMap {
  checkObject(map, name);
  const { data, shape } = map as Partial<FeatureMap>;
  if (!Array.isArray(shape)) throw new TypeError(`${name}.shape must be an array, got ${describe(shape)}`);
  if (shape.length !== 4) {
    throw new RangeError(
      `${name}.shape must have 4 numbers ([batch, channels, height, width]), got ${shape.length}`,
    );
  }
  for (const [axis, length] of shape.entries()) checkInteger(length, `${name}.shape[${axis}]`, 1);
  if (channels !== undefined && shape[1] !== channels) {
    throw new RangeError(`${name} must have ${channels} channels, got ${shape[1]}`);
  }
  checkTypedArray(data, `${name}.data`, [Float32Array], lengthOf(shape), "the product of shape");
}

/** How many numbers a shape holds. */
export function lengthOf(shape: readonly number[]): number {
  return shape.reduce((product, length) => product * length, 1);
}
