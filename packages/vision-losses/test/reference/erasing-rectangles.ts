/** The probability of each height and width (`"h×w"`) that Random Erasing accepts, by the midpoint rule over both uniforms. */
export function sizeProbabilities(
  { height, width }: { height: number; width: number },
  [leastArea, mostArea]: readonly [number, number],
  aspectOf: (u: number) => number,
  steps: number,
): Map<string, number> {
  const counts = new Map<string, number>();
  let accepted = 0;
  for (let i = 0; i < steps; i++) {
    const area = (leastArea + ((i + 0.5) / steps) * (mostArea - leastArea)) * height * width;
    for (let j = 0; j < steps; j++) {
      const aspect = aspectOf((j + 0.5) / steps);
      const [h, w] = [Math.floor(Math.sqrt(area * aspect) + 0.5), Math.floor(Math.sqrt(area / aspect) + 0.5)];
      if (h < 1 || w < 1 || h >= height || w >= width) continue;
      accepted++;
      counts.set(`${h}×${w}`, (counts.get(`${h}×${w}`) ?? 0) + 1);
    }
  }
  return new Map(Array.from(counts, ([size, count]) => [size, count / accepted]));
}

/** The value that χ² of so many degrees of freedom exceeds with probability 1e-6, by Wilson and Hilferty. */
export function chiSquareLimit(degrees: number): number {
  const z = 4.753424308822899;
  const part = 2 / (9 * degrees);
  return degrees * (1 - part + z * Math.sqrt(part)) ** 3;
}

/** χ² of counts against probabilities, cells with fewer than 5 expected taken together, and its limit. */
export function chiSquare(
  counts: ReadonlyMap<string, number>,
  probabilities: ReadonlyMap<string, number>,
): { statistic: number; limit: number } {
  let total = 0;
  for (const [cell, count] of counts) {
    if (!probabilities.has(cell)) return { statistic: Number.POSITIVE_INFINITY, limit: 0 };
    total += count;
  }
  let [statistic, cells, restCount, restExpected] = [0, 0, 0, 0];
  for (const [cell, probability] of probabilities) {
    const [count, expected] = [counts.get(cell) ?? 0, probability * total];
    if (expected < 5) {
      restCount += count;
      restExpected += expected;
      continue;
    }
    statistic += (count - expected) ** 2 / expected;
    cells++;
  }
  if (restExpected > 1) {
    statistic += (restCount - restExpected) ** 2 / restExpected;
    cells++;
  }
  return { statistic, limit: chiSquareLimit(cells - 1) };
}

/** The largest distance between the shares of `values` up to each of them and those of a uniform variable over 0–1: Kolmogorov's. */
export function distanceFromUniform(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return Math.max(
    ...sorted.map((value, i) => Math.max((i + 1) / sorted.length - value, value - i / sorted.length)),
  );
}

/** What that distance exceeds with probability 1e-6, for many values. */
export function distanceLimit(count: number): number {
  return Math.sqrt(Math.log(2 / 1e-6) / (2 * count));
}
