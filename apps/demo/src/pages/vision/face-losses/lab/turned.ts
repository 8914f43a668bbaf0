/** How the sphere is turned: around its axis, and towards the reader; in degrees. */
export interface Turn {
  readonly around: number;
  readonly tilt: number;
}

export type Point = readonly [x: number, y: number, z: number];

/** A point of space as the reader sees it: `z` points towards the reader. */
export interface Seen {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export type See = (x: number, y: number, z: number) => Seen;

/** Turns points; the sphere's axis is y, upwards. */
export function turned({ around, tilt }: Turn): See {
  const [a, t] = [(around * Math.PI) / 180, (tilt * Math.PI) / 180];
  const [cosA, sinA, cosT, sinT] = [Math.cos(a), Math.sin(a), Math.cos(t), Math.sin(t)];
  return (x, y, z) => {
    const [side, depth] = [x * cosA + z * sinA, z * cosA - x * sinA];
    return { x: side, y: y * cosT - depth * sinT, z: y * sinT + depth * cosT };
  };
}

/** A row of `[n, 3]` at length 1. */
export function unit(rows: Float32Array, row: number): Point {
  const [x, y, z] = [rows[3 * row]!, rows[3 * row + 1]!, rows[3 * row + 2]!];
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}
