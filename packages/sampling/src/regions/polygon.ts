import { describe } from "@kb/checks";
import { type Floats, outputFor } from "../arguments.js";
import { CellSearch } from "../methods/cell-search.js";
import { sourceOf } from "../rng/source-of.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { fillBatches } from "./fill-batches.js";
import { checkFits, checkPoint, type Point } from "./points.js";
import { type Trapezoid, trapezoidsOf } from "./trapezoids.js";

/** The corners of a ring in order, either way round: points, or x, y, x, y, … The last is joined to the first. */
export type Ring = readonly Point[] | ArrayLike<number>;

/** Options of {@link polygon}. */
export interface PolygonOptions {
  readonly vertices: Ring;
  /** Rings inside of the polygon, apart from each other, in which no points lie. Default none. */
  readonly holes?: readonly Ring[];
}

/**
 * Uniform points in a polygon, convex or not, with holes or without, as x, y, x, y, …
 *
 * The polygon is cut in trapezoids, and each point takes three random numbers: one chooses a trapezoid by area, two a place in it.
 * Give a count of points, or a Float64Array or Float32Array to fill, and options, or the vertices alone. Throws a TypeError for arguments
 * of another kind, and a RangeError for fewer than three vertices, coordinates that are not finite, edges that cross, holes that
 * are not inside or overlap, or an area that is 0. Costs O(vertices² + points).
 *
 * @example
 * const square = [[0, 0], [4, 0], [4, 4], [0, 4]];
 * const hole = [[1, 1], [3, 1], [3, 3], [1, 3]];
 * const [x, y] = polygon(createRng(1), 1, { vertices: square, holes: [hole] });
 * Math.max(Math.abs(x - 2), Math.abs(y - 2)) >= 1; // true
 */
export function polygon(rng: UniformRng, count: number, shape: PolygonOptions | Ring): Float64Array;
export function polygon<Out extends Floats>(rng: UniformRng, out: Out, shape: PolygonOptions | Ring): Out;
export function polygon(rng: UniformRng, size: number | Floats, shape: PolygonOptions | Ring): Floats {
  sourceOf(rng);
  const target = outputFor(size, 2);
  if (typeof shape !== "object" || shape === null) {
    throw new TypeError(`polygon must be an object or an array, got ${describe(shape)}`);
  }
  const { vertices, holes = [] }: PolygonOptions = "vertices" in shape ? shape : { vertices: shape as Ring };
  if (!Array.isArray(holes)) throw new TypeError(`holes must be an array, got ${describe(holes)}`);
  const outline = ringOf(vertices, "vertices");
  const rings = [outline, ...holes.map((hole, i) => ringOf(hole, `holes[${i}]`))];
  for (const point of outline) checkFits(point, 0, "vertices", target);

  const pieces = trapezoidsOf(rings);
  let total = 0;
  const search = new CellSearch(
    Float64Array.from(pieces, ({ area }) => {
      total += area;
      return total;
    }),
  );
  return fillBatches(target, 2, (out, count) => {
    const uniforms = rng.random(3 * count);
    for (let i = 0; i < count; i++) {
      const piece = pieces[search.find(uniforms[3 * i]! * total)]!;
      const [x, y] = placeIn(piece, uniforms[3 * i + 1]!, uniforms[3 * i + 2]!);
      out[2 * i] = x;
      out[2 * i + 1] = y;
    }
  });
}

/** A uniform place: the height by the quadratic law of widths, then across. */
function placeIn(
  { top, bottom, topLeft, topRight, bottomLeft, bottomRight }: Trapezoid,
  u: number,
  v: number,
): Point {
  const above = topRight - topLeft;
  const below = bottomRight - bottomLeft;
  const share = (u * (above + below)) / 2;
  const root = Math.sqrt(Math.max(0, above * above + 2 * (below - above) * share));
  const t = Math.min(1, share === 0 ? 0 : (2 * share) / (above + root));
  const left = topLeft + t * (bottomLeft - topLeft);
  const right = topRight + t * (bottomRight - topRight);
  return [left + v * (right - left), top + t * (bottom - top)];
}

function ringOf(ring: unknown, name: string): Point[] {
  if (!Array.isArray(ring) && !(ArrayBuffer.isView(ring) && !(ring instanceof DataView))) {
    throw new TypeError(`${name} must be an array, got ${describe(ring)}`);
  }
  const list = ring as ArrayLike<unknown>;
  const isFlat = typeof list[0] === "number";
  if (isFlat && list.length % 2 !== 0)
    throw new RangeError(`${name} must hold pairs, got ${list.length} numbers`);
  const points = Array.from({ length: isFlat ? list.length / 2 : list.length }, (_, i) =>
    checkPoint(isFlat ? [list[2 * i], list[2 * i + 1]] : list[i], `${name}[${i}]`),
  );
  if (points.length < 3) throw new RangeError(`${name} must be at least three points, got ${points.length}`);
  return points;
}
