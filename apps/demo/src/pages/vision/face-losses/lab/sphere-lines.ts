import { type Point, unit } from "./turned.js";

/** Points one after another, to be joined; a line ends where the next begins. */
export type Lines = readonly (readonly Point[])[];

const MERIDIANS = 6;
const PARALLELS = [-60, -30, 0, 30, 60];
const FINENESS = 6;
const BORDER_STEPS = 120;

const [sin, cos] = [Math.sin, Math.cos].map((of) => (degrees: number) => of((degrees * Math.PI) / 180)) as [
  (degrees: number) => number,
  (degrees: number) => number,
];

const around = (pointAt: (degrees: number) => Point): Point[] =>
  Array.from({ length: 360 / FINENESS + 1 }, (_, step) => pointAt(step * FINENESS));

/** Meridians and parallels. */
export const GRID: Lines = [
  ...Array.from({ length: MERIDIANS }, (_, meridian) => {
    const turn = (meridian * 180) / MERIDIANS;
    return around((at) => [cos(at) * cos(turn), sin(at), cos(at) * sin(turn)]);
  }),
  ...PARALLELS.map((parallel) =>
    around((at) => [cos(parallel) * cos(at), sin(parallel), cos(parallel) * sin(at)]),
  ),
];

/**
 * Where one class's region ends and another's begins, of weights `[classes · sub-centers, 3]`: parts of great circles. `isRaw` says
 * whether the lengths of weights count.
 */
export function borders(weights: Float32Array, classes: number, isRaw: boolean): Lines {
  const rows = weights.length / 3;
  const vectors = Array.from(
    { length: rows },
    (_, row): Point =>
      isRaw ? [weights[3 * row]!, weights[3 * row + 1]!, weights[3 * row + 2]!] : unit(weights, row),
  );
  const classOf = (row: number): number => Math.floor((row * classes) / rows);
  const lines: Point[][] = [];
  for (let one = 0; one < rows; one++) {
    for (let other = one + 1; other < rows; other++) {
      if (classOf(one) !== classOf(other)) lines.push(...border(vectors, one, other));
    }
  }
  return lines;
}

/** The points as near to one vector as to another, and nearer than to all others. */
function border(vectors: readonly Point[], one: number, other: number): Point[][] {
  const [a, b] = [vectors[one]!, vectors[other]!];
  const [u, v] = planeAcross([a[0] - b[0], a[1] - b[1], a[2] - b[2]]);
  const lines: Point[][] = [];
  let isOn = false;
  for (let step = 0; step <= BORDER_STEPS; step++) {
    const degrees = (step * 360) / BORDER_STEPS;
    const [c, s] = [cos(degrees), sin(degrees)];
    const point: Point = [c * u[0] + s * v[0], c * u[1] + s * v[1], c * u[2] + s * v[2]];
    const level = dot(a, point);
    const isHighest = vectors.every((w, row) => row === one || row === other || dot(w, point) <= level);
    if (isHighest && isOn) lines.at(-1)!.push(point);
    else if (isHighest) lines.push([point]);
    isOn = isHighest;
  }
  return lines;
}

/** Two unit vectors at right angles to each other and to the normal. */
function planeAcross(normal: Point): [u: Point, v: Point] {
  const helper: Point = Math.abs(normal[0]) < Math.abs(normal[1]) ? [1, 0, 0] : [0, 1, 0];
  const u = unit(Float32Array.from(cross(normal, helper)), 0);
  return [u, unit(Float32Array.from(cross(normal, u)), 0)];
}

const dot = (a: Point, b: Point): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];

function cross(a: Point, b: Point): Point {
  return [a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]];
}
