import type { Point } from "./points.js";

/** The part of a polygon between two heights and two edges. */
export interface Trapezoid {
  readonly top: number;
  readonly bottom: number;
  readonly topLeft: number;
  readonly topRight: number;
  readonly bottomLeft: number;
  readonly bottomRight: number;
  readonly area: number;
}

interface Edge {
  readonly from: Point;
  readonly to: Point;
}

/** How far areas may differ by rounding. */
const ROUNDING = 1e-9;

/**
 * Cuts what an outline holds and its holes do not in trapezoids, at the height of each vertex. Throws a RangeError if edges
 * cross, if holes are not inside, or if nothing is left.
 */
export function trapezoidsOf(rings: readonly (readonly Point[])[]): Trapezoid[] {
  const edges = rings.flatMap(edgesOf);
  const heights = [...new Set(rings.flat().map(([, y]) => y))].sort((a, b) => a - b);
  const pieces = heights.slice(1).flatMap((bottom, i) => slab(edges, heights[i]!, bottom));
  const area = pieces.reduce((sum, piece) => sum + piece.area, 0);
  const [outline, ...holes] = rings.map(areaOf);
  if (!(area > 0 && area < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`vertices must enclose a positive finite area, got ${area}`);
  }
  const expected = outline! - holes.reduce((sum, hole) => sum + hole, 0);
  if (!(Math.abs(area - expected) <= ROUNDING * outline!)) {
    throw new RangeError(
      `holes must lie inside of the polygon, apart from each other, and edges must not cross: areas are ${outline} and ${holes.join(", ")}, but ${area} is left`,
    );
  }
  return pieces;
}

/** The edges that are not horizontal, downwards. */
function edgesOf(ring: readonly Point[]): Edge[] {
  return ring.flatMap((from, i) => {
    const to = ring[(i + 1) % ring.length]!;
    if (from[1] === to[1]) return [];
    return from[1] < to[1] ? { from, to } : { from: to, to: from };
  });
}

/** Between two heights without a vertex in between, each second gap between edges is inside. */
function slab(edges: readonly Edge[], top: number, bottom: number): Trapezoid[] {
  const sides = edges
    .filter(({ from, to }) => from[1] <= top && to[1] >= bottom)
    .map((edge) => ({ above: across(edge, top), below: across(edge, bottom) }))
    .sort((a, b) => a.above + a.below - (b.above + b.below));
  const pieces: Trapezoid[] = [];
  for (let i = 0; i + 1 < sides.length; i++) {
    const [left, right] = [sides[i]!, sides[i + 1]!];
    const slack =
      ROUNDING *
      (Math.abs(left.above) + Math.abs(left.below) + Math.abs(right.above) + Math.abs(right.below));
    if (left.above > right.above + slack || left.below > right.below + slack) {
      throw new RangeError(
        `vertices must make edges that do not cross, got two that do between y = ${top} and ${bottom}`,
      );
    }
    if (i % 2 === 1) continue;
    const topRight = Math.max(left.above, right.above);
    const bottomRight = Math.max(left.below, right.below);
    const area = ((topRight - left.above + (bottomRight - left.below)) / 2) * (bottom - top);
    const corners = { topLeft: left.above, topRight, bottomLeft: left.below, bottomRight };
    if (area > 0) pieces.push({ top, bottom, ...corners, area });
  }
  return pieces;
}

function across({ from, to }: Edge, y: number): number {
  if (y === from[1]) return from[0];
  if (y === to[1]) return to[0];
  return from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
}

/** The shoelace formula, around the first point. */
function areaOf(ring: readonly Point[]): number {
  const [x, y] = ring[0]!;
  let sum = 0;
  for (const [i, [px, py]] of ring.entries()) {
    const [qx, qy] = ring[(i + 1) % ring.length]!;
    sum += (px - x) * (qy - y) - (qx - x) * (py - y);
  }
  return Math.abs(sum) / 2;
}
