import { rotationIndex } from "@kb/search";

/** The smallest element of an array that was sorted and then rotated. */
export function smallestOfRotated(values: number[]): number {
  return values[rotationIndex(values)]!;
}
