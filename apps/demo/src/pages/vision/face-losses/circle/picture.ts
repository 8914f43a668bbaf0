import { type Arc, DIRECTIONS, type Regions } from "./regions.js";

/** The circle in the picture's units, the half of its side, and the ring that probabilities stand on. */
export const RADIUS = 100;
export const HALF = 172;
const RING = 106;
const RING_HEIGHT = 48;

/** Where a direction (degrees) and a distance are in the picture, whose y points down. */
export function place(degrees: number, distance: number): readonly [x: number, y: number] {
  const radians = (degrees * Math.PI) / 180;
  return [distance * Math.cos(radians), -distance * Math.sin(radians)];
}

export const at = ([x, y]: readonly [number, number]): string => `${x.toFixed(2)} ${y.toFixed(2)}`;

/** How far out a probability is drawn. */
export const ringAt = (probability: number): number => RING + RING_HEIGHT * probability;

export function arcPath({ from, to }: Arc, radius: number): string {
  const isLarge = Number(to - from > 180);
  return `M${at(place(from, radius))}A${radius} ${radius} 0 ${isLarge} 0 ${at(place(to, radius))}`;
}

export function wedgePath(arc: Arc, radius: number): string {
  if (arc.to - arc.from >= 360) {
    return `M${radius} 0A${radius} ${radius} 0 1 0 ${-radius} 0A${radius} ${radius} 0 1 0 ${radius} 0Z`;
  }
  return `${arcPath(arc, radius)}L0 0Z`;
}

/** The probabilities of the directions that are nearest to a class, as a crown outside the circle. */
export function crownPaths({ nearest, probability }: Regions, own: number): string {
  const degrees = (direction: number): number => (direction * 360) / DIRECTIONS;
  const isOwn = (direction: number): boolean => nearest[direction % DIRECTIONS] === own;
  const paths: string[] = [];
  for (let start = 0; start < DIRECTIONS; start++) {
    if (!isOwn(start) || isOwn(start + DIRECTIONS - 1)) continue;
    let end = start;
    while (end - start < DIRECTIONS && isOwn(end + 1)) end++;
    const outer = Array.from({ length: end - start + 1 }, (_, step) => {
      const direction = start + step;
      return at(place(degrees(direction), ringAt(probability[direction % DIRECTIONS]!)));
    });
    const inner = `L${at(place(degrees(end), RING))}A${RING} ${RING} 0 ${Number(end - start > DIRECTIONS / 2)} 1 ${at(place(degrees(start), RING))}Z`;
    paths.push(`M${outer.join("L")}${inner}`);
  }
  return paths.join("");
}
