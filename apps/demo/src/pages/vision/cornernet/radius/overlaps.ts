/** How both corners may move by as much as the radius: alike, both inwards, both outwards. */
export const CASES = ["alike", "inwards", "outwards"] as const;

/** The box that comes of it, as x1, y1, x2, y2 of an object from 0, 0 to w, h. */
export function movedBy(which: (typeof CASES)[number], w: number, h: number, d: number): number[] {
  if (which === "alike") return [d, d, w + d, h + d];
  if (which === "outwards") return [-d, -d, w + d, h + d];
  // Corners that pass each other leave a box without area.
  const [x, y] = [Math.min(d, w / 2), Math.min(d, h / 2)];
  return [x, y, w - x, h - y];
}
