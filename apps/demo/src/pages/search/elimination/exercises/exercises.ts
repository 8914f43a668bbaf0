import type { Exercise } from "./exercise.js";
import { duplicate } from "./find-duplicate.js";
import { badVersion } from "./first-bad-version.js";
import { citations } from "./h-index.js";
import { squareRoot } from "./integer-sqrt.js";
import { kthOfRows } from "./kth-smallest.js";
import { matrix } from "./matrix.js";
import { median } from "./median-of-two.js";
import { peak } from "./peak.js";
import { rotatedArray } from "./rotated-array.js";
import { shipInDays } from "./ship-in-days.js";
import { firstAbove, firstAtLeast, lastNotAbove } from "./sorted-array.js";
import { largestSum } from "./split-array.js";

/** The reader's own array, then the families of exercises. */
export const EXERCISES = {
  first: firstAtLeast,
  above: firstAbove,
  last: lastNotAbove,
  sqrt: squareRoot,
  bad: badVersion,
  rotated: rotatedArray,
  peak,
  matrix,
  ship: shipInDays,
  split: largestSum,
  kth: kthOfRows,
  duplicate,
  hindex: citations,
  median,
} as const satisfies Record<string, Exercise>;

export type ExerciseName = keyof typeof EXERCISES;
export const EXERCISE_NAMES = Object.keys(EXERCISES) as ExerciseName[];
/** Those that search an array of the reader. */
export const OWN_ARRAY: readonly ExerciseName[] = ["first", "above", "last"];
