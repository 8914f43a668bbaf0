import type { Field } from "../../../../url-fields.js";

/** A vector of the plane. */
export interface Polar {
  /** Whole degrees from 0 to 359, counter-clockwise from the right. */
  readonly angle: number;
  /** In hundredths of the circle's radius, whole. */
  readonly length: number;
}

const LEAST = 30;
const MOST = 140;
const FULL_TURN = 360;

/** The nearest that can be written to an address. */
export function polar(angle: number, length: number): Polar {
  const whole = Math.round(angle) % FULL_TURN;
  return {
    angle: (whole + FULL_TURN) % FULL_TURN,
    length: Math.min(MOST, Math.max(LEAST, Math.round(length))),
  };
}

/** Where a point of the plane lies, y upwards, in radii. */
export function polarOf(x: number, y: number): Polar {
  return polar((Math.atan2(y, x) * 180) / Math.PI, 100 * Math.hypot(x, y));
}

/** In radii, y upwards. */
export function cartesian({ angle, length }: Polar): readonly [x: number, y: number] {
  const radians = (angle * Math.PI) / 180;
  return [(length / 100) * Math.cos(radians), (length / 100) * Math.sin(radians)];
}

/** The degrees from one direction to another, −180 to 180, positive counter-clockwise. */
export function turn(from: number, to: number): number {
  return ((((to - from + 180) % FULL_TURN) + FULL_TURN) % FULL_TURN) - 180;
}

/** So many directions, evenly spread, the first upwards. */
export function evenly(count: number): Polar[] {
  return Array.from({ length: count }, (_, n) => polar(90 + (n * FULL_TURN) / count, 100));
}

/** Vectors as `angle.length`, joined by underscores; at least and at most so many. */
export function polarsField(initial: readonly Polar[], least: number, most: number): Field<readonly Polar[]> {
  return {
    initial,
    parse(text) {
      const all = text.split("_").map((one) => one.split(".").map(Number));
      const isVector = ([angle, length, ...rest]: readonly number[]): boolean =>
        rest.length === 0 &&
        Number.isInteger(angle) &&
        Number.isInteger(length) &&
        angle! >= 0 &&
        angle! < FULL_TURN &&
        length! >= LEAST &&
        length! <= MOST;
      if (all.length < least || all.length > most || !all.every(isVector)) return undefined;
      return all.map(([angle, length]) => ({ angle: angle!, length: length! }));
    },
    format: (vectors) => vectors.map(({ angle, length }) => `${angle}.${length}`).join("_"),
  };
}
