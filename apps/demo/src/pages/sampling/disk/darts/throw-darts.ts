import { createRng } from "@kb/sampling";
import { MOST_DARTS } from "../state.js";

export interface Darts {
  /** x, y, … in the square from −1 to 1. */
  readonly places: Float64Array;
  /** How many of the first n darts hit the disk. */
  readonly hits: Uint32Array;
}

/** A million darts at the square around the unit disk; the first n of them are always the same. */
export function throwDarts(seed: number): Darts {
  const places = createRng(seed).random(2 * MOST_DARTS);
  const hits = new Uint32Array(MOST_DARTS + 1);
  let count = 0;
  for (let dart = 0; dart < MOST_DARTS; dart++) {
    const x = 2 * places[2 * dart]! - 1;
    const y = 2 * places[2 * dart + 1]! - 1;
    places[2 * dart] = x;
    places[2 * dart + 1] = y;
    if (x * x + y * y <= 1) count++;
    hits[dart + 1] = count;
  }
  return { places, hits };
}
