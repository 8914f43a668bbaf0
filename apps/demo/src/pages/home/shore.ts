import type { Place } from "./map-layout.js";

/** Of the bend between two points, how much each neighbour pulls; 1/6 is Catmull–Rom's. */
const PULL = 1 / 6;

/** A closed smooth line through places, as an SVG path; one place alone gives a point that a wide stroke makes a disk. */
export function shore(places: readonly Place[]): string {
  const at = (i: number): Place => places[(i + places.length) % places.length]!;
  const bends = places.map((from, i) => {
    const to = at(i + 1);
    const before = at(i - 1);
    const after = at(i + 2);
    const leave = `${from.x + (to.x - before.x) * PULL} ${from.y + (to.y - before.y) * PULL}`;
    const arrive = `${to.x - (after.x - from.x) * PULL} ${to.y - (after.y - from.y) * PULL}`;
    return `C${leave} ${arrive} ${to.x} ${to.y}`;
  });
  return `M${at(0).x} ${at(0).y}${bends.join("")}Z`;
}
