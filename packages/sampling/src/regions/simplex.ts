import { checkInteger, describe } from "@kb/checks";
import { type Floats, outputFor } from "../arguments.js";
import { sourceOf } from "../rng/source-of.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { fillBatches } from "./fill-batches.js";
import { checkCoordinates, type Point } from "./points.js";

/** Options of {@link simplex}. */
export interface SimplexOptions {
  /** How many coordinates a point has. Default 2, or that of the vertices. */
  readonly dimension?: number;
  /** Two or more points that span the simplex. Default the origin and the unit vectors, so that coordinates are ≥ 0 and sum up to ≤ 1. */
  readonly vertices?: readonly (readonly number[])[];
}

/** Options of {@link triangle}. */
export interface TriangleOptions {
  /** Default [0, 0], [1, 0], [0, 1]. */
  readonly vertices?: readonly [Point, Point, Point];
}

const MOST_DIMENSIONS = 1024;

/**
 * Uniform points in a simplex, one after the other: mixtures of its vertices whose weights are the gaps between sorted uniform numbers.
 *
 * Give a count of points, or a Float64Array or Float32Array to fill. Throws a TypeError for arguments of another kind, and a
 * RangeError for a dimension that is no integer from 1 to 1024, or vertices that do not match it or are not finite.
 * Costs O(points · vertices · (dimension + log vertices)).
 *
 * @example
 * const [x, y, z] = simplex(createRng(1), 1, { dimension: 3 });
 * x >= 0 && y >= 0 && z >= 0 && x + y + z <= 1; // true
 */
export function simplex(rng: UniformRng, count: number, options?: SimplexOptions): Float64Array;
export function simplex<Out extends Floats>(rng: UniformRng, out: Out, options?: SimplexOptions): Out;
export function simplex(rng: UniformRng, size: number | Floats, options: SimplexOptions = {}): Floats {
  sourceOf(rng);
  const { dimension, vertices } = spanOf(options);
  const target = outputFor(size, dimension);
  const cuts = vertices === undefined ? dimension : vertices.length - 1;
  const weights = new Float64Array(cuts + 1);
  return fillBatches(target, dimension, (out, count) => {
    const uniforms = rng.random(count * cuts);
    for (let i = 0; i < count; i++) {
      setGaps(uniforms.subarray(i * cuts, (i + 1) * cuts).sort(), weights);
      const point = out.subarray(i * dimension, (i + 1) * dimension);
      if (vertices === undefined) point.set(weights.subarray(0, dimension));
      else mix(vertices, weights, point);
    }
  });
}

/**
 * Uniform points in a triangle, as x, y, x, y, …
 *
 * Sizes and errors are those of {@link simplex}. Costs O(points).
 *
 * @example
 * const [x, y] = triangle(createRng(1), 1, { vertices: [[0, 0], [4, 0], [0, 4]] });
 * x >= 0 && y >= 0 && x + y <= 4; // true
 */
export function triangle(rng: UniformRng, count: number, options?: TriangleOptions): Float64Array;
export function triangle<Out extends Floats>(rng: UniformRng, out: Out, options?: TriangleOptions): Out;
export function triangle(rng: UniformRng, size: number | Floats, options: TriangleOptions = {}): Floats {
  const {
    vertices = [
      [0, 0],
      [1, 0],
      [0, 1],
    ],
  } = options;
  if (!Array.isArray(vertices)) throw new TypeError(`vertices must be an array, got ${describe(vertices)}`);
  if (vertices.length !== 3) throw new RangeError(`vertices must be three, got ${vertices.length}`);
  return simplex(rng, size as number, { vertices, dimension: 2 });
}

function spanOf(options: SimplexOptions): {
  dimension: number;
  vertices?: readonly (readonly number[])[];
} {
  const { vertices } = options;
  if (vertices === undefined) {
    const { dimension = 2 } = options;
    checkInteger(dimension, "dimension", 1, MOST_DIMENSIONS);
    return { dimension };
  }
  if (!Array.isArray(vertices)) throw new TypeError(`vertices must be an array, got ${describe(vertices)}`);
  if (vertices.length < 2 || vertices.length > MOST_DIMENSIONS + 1) {
    throw new RangeError(`vertices must be from 2 to ${MOST_DIMENSIONS + 1}, got ${vertices.length}`);
  }
  const length = options.dimension ?? (vertices[0] as ArrayLike<number> | undefined)?.length ?? 0;
  checkInteger(length, "dimension", 1, MOST_DIMENSIONS);
  return {
    dimension: length,
    vertices: vertices.map((vertex, i) => checkCoordinates(vertex, `vertices[${i}]`, length)),
  };
}

/** The lengths into which sorted numbers cut the unit interval. */
function setGaps(sorted: Float64Array, gaps: Float64Array): void {
  let last = 0;
  for (const [i, cut] of sorted.entries()) {
    gaps[i] = cut - last;
    last = cut;
  }
  gaps[sorted.length] = 1 - last;
}

function mix(vertices: readonly (readonly number[])[], weights: Float64Array, point: Float64Array): void {
  point.fill(0);
  for (const [k, vertex] of vertices.entries()) {
    for (let d = 0; d < point.length; d++) point[d]! += weights[k]! * vertex[d]!;
  }
}
