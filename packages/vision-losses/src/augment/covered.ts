import type { Rectangle } from "./rectangle.js";

/**
 * For each box of `[n, 4]`, the share of its area under at least one rectangle, 0 for a box without area. O(n · r) and, for r
 * rectangles that meet one box, O(r³).
 */
export function coveredShares(boxes: Float32Array, rectangles: readonly Rectangle[]): Float32Array {
  const shares = new Float32Array(boxes.length / 4);
  return shares.map((_, box) => {
    const [x1, y1, x2, y2] = boxes.subarray(4 * box, 4 * box + 4) as unknown as [
      number,
      number,
      number,
      number,
    ];
    const area = (x2 - x1) * (y2 - y1);
    if (!(area > 0)) return 0;
    const parts = rectangles
      .map(({ top, left, height, width }) => ({
        x1: Math.max(left, x1),
        y1: Math.max(top, y1),
        x2: Math.min(left + width, x2),
        y2: Math.min(top + height, y2),
      }))
      .filter((part) => part.x2 > part.x1 && part.y2 > part.y1);
    // In cells between neighbouring edges, each is covered whole or not at all.
    const xs = edges(parts.flatMap((part) => [part.x1, part.x2]));
    const ys = edges(parts.flatMap((part) => [part.y1, part.y2]));
    let covered = 0;
    for (let column = 1; column < xs.length; column++) {
      for (let row = 1; row < ys.length; row++) {
        const [left, right, top, bottom] = [xs[column - 1]!, xs[column]!, ys[row - 1]!, ys[row]!];
        const isCovered = parts.some((p) => p.x1 <= left && p.x2 >= right && p.y1 <= top && p.y2 >= bottom);
        if (isCovered) covered += (right - left) * (bottom - top);
      }
    }
    return covered / area;
  });
}

function edges(values: readonly number[]): Float64Array {
  return Float64Array.from(new Set(values)).sort();
}
