/** The plots' frame, in the units of their view boxes. */
export const WIDTH = 400;
export const HEIGHT = 236;
const [LEFT, RIGHT, TOP, BOTTOM] = [12, 12, 12, 24];
const HIGH = HEIGHT - TOP - BOTTOM;
const WIDE = WIDTH - LEFT - RIGHT;

export const BASE = TOP + HIGH;
export const xOf = (x: number): number => LEFT + WIDE * x;
/** `y` from 0 to 1. */
export const yOf = (y: number): number => BASE - HIGH * y;
export const xAt = (across: number): number => (across - LEFT) / WIDE;
export const yAt = (down: number): number => (BASE - down) / HIGH;

/** A line through points. */
export function lineThrough(points: Iterable<readonly [x: number, y: number]>): string {
  return Array.from(points, ([x, y], i) => `${i === 0 ? "M" : "L"}${round(xOf(x))} ${round(yOf(y))}`).join(
    "",
  );
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
