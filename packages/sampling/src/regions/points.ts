import { checkFinite, checkLength, describe } from "@kb/checks";
import type { Floats } from "../arguments.js";

/** A point of the plane. */
export type Point = readonly [x: number, y: number];

/** The largest numbers of each precision. */
const LARGEST_F32 = 3.4028234663852886e38;

/** Throws unless `value` is a pair of finite numbers; answers it. */
export function checkPoint(value: unknown, name: string): Point {
  return checkCoordinates(value, name, 2) as unknown as Point;
}

/** Throws unless `value` is an array of `dimension` finite numbers; answers them. */
export function checkCoordinates(value: unknown, name: string, dimension: number): readonly number[] {
  if (!isArrayLike(value)) {
    throw new TypeError(`${name} must be an array of ${dimension} numbers, got ${describe(value)}`);
  }
  checkLength(value, name, dimension);
  return Array.from(value, (coordinate, i) => {
    checkFinite(coordinate, `${name}[${i}]`);
    return coordinate;
  });
}

function isArrayLike(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || (ArrayBuffer.isView(value) && !(value instanceof DataView));
}

/** Throws a RangeError unless every coordinate as far as `extent` from `center` is a finite number of `target`'s precision. */
export function checkFits(center: readonly number[], extent: number, name: string, target: Floats): void {
  const largest = target instanceof Float32Array ? LARGEST_F32 : Number.MAX_VALUE;
  for (const coordinate of center) {
    if (Math.abs(coordinate) + extent > largest) {
      throw new RangeError(
        `${name} must be at most ${largest} from zero as far as points lie, got ${extent} around ${coordinate}`,
      );
    }
  }
}
