/** The smallest distance between two of the points x, y, …, on a torus if its lengths are given: all pairs, compared. */
export function nearestPair(
  points: ArrayLike<number>,
  torus?: readonly [width: number, height: number],
): number {
  let least = Number.POSITIVE_INFINITY;
  for (let i = 0; i < points.length; i += 2) {
    for (let j = 0; j < i; j += 2) {
      let dx = Math.abs(points[i]! - points[j]!);
      let dy = Math.abs(points[i + 1]! - points[j + 1]!);
      if (torus) {
        dx = Math.min(dx, torus[0] - dx);
        dy = Math.min(dy, torus[1] - dy);
      }
      least = Math.min(least, dx * dx + dy * dy);
    }
  }
  return Math.sqrt(least);
}
