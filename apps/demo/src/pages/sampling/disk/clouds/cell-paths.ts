import { RINGS, SECTORS } from "./tally.js";

const ANGLE = (2 * Math.PI) / SECTORS;

export interface Cell {
  /** Its outline in a disk of radius 1, y downwards. */
  readonly outline: Path2D;
  /** Where a sign in it stands. */
  readonly x: number;
  readonly y: number;
  /** Half of its length. */
  readonly arm: number;
}

/** The cells of equal area in the order in which points are counted. */
export function cellPaths(): Cell[] {
  return Array.from({ length: RINGS * SECTORS }, (_, cell) => {
    const ring = Math.floor(cell / SECTORS);
    const [inner, outer] = [Math.sqrt(ring / RINGS), Math.sqrt((ring + 1) / RINGS)];
    const from = -ANGLE * (cell % SECTORS);
    const outline = new Path2D();
    outline.arc(0, 0, outer, from, from - ANGLE, true);
    outline.arc(0, 0, inner, from - ANGLE, from, false);
    outline.closePath();
    // Half of the cell lies within.
    const middle = Math.sqrt((ring + 0.5) / RINGS);
    const arm = Math.min(0.32 * ANGLE * middle, 0.35 * (outer - inner));
    return { outline, x: middle * Math.cos(from - ANGLE / 2), y: middle * Math.sin(from - ANGLE / 2), arm };
  });
}
