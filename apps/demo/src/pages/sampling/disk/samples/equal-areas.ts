import { chiSquareTest } from "@kb/sampling";

const RINGS = 8;
const SECTORS = 16;

/** Whether points x, y, … of the unit disk give every cell of equal area its share. */
export function isUniform(points: Float64Array) {
  const counts = new Uint32Array(RINGS * SECTORS);
  for (let i = 0; i < points.length; i += 2) {
    const [x, y] = [points[i]!, points[i + 1]!];
    const ring = Math.min(RINGS - 1, Math.floor(RINGS * (x * x + y * y)));
    const turn = Math.atan2(y, x) / (2 * Math.PI) + 0.5;
    counts[ring * SECTORS + Math.min(SECTORS - 1, Math.floor(SECTORS * turn))]!++;
  }
  const { statistic, pValue } = chiSquareTest(counts);
  return { statistic, pValue, uniform: pValue > 1e-6 && pValue < 1 - 1e-6 };
}
