import { checkFinite, checkObject } from "@kb/checks";

/** Options of {@link gaussianRadius}. */
export interface GaussianRadiusOptions {
  /** The least overlap with the object, above 0 and at most 1; default 0.3, CornerNet's. CenterNet has 0.7. */
  readonly minOverlap?: number | undefined;
  /** Whether the roots are the wrong ones of CenterNet and what was copied from it, which give larger radii; default false. */
  readonly legacy?: boolean | undefined;
}

/**
 * How far both corners of a box may move, in its unit, so that the box still overlaps the object by `minOverlap`: not rounded.
 *
 * The least of three cases: both corners move alike, both inwards, both outwards. 0 for a box without width or height. O(1).
 * Throws a TypeError or RangeError for arguments of the wrong kind or range. Source: Law and Deng, “CornerNet”, arXiv 1808.01244.
 *
 * @example
 * Math.floor(gaussianRadius(40, 100)); // 12
 * Math.floor(gaussianRadius(40, 100, { legacy: true })); // 29
 */
export function gaussianRadius(height: number, width: number, options: GaussianRadiusOptions = {}): number {
  checkFinite(height, "height", 0);
  checkFinite(width, "width", 0);
  checkObject(options, "options");
  const { minOverlap = 0.3, legacy = false } = options;
  checkFinite(minOverlap, "minOverlap", Number.MIN_VALUE, 1);
  return Math.min(...(legacy ? legacyRadii : gaussianRadii)(height, width, minOverlap));
}

/** The radii of the three cases: both corners move alike, both inwards, both outwards. */
export function gaussianRadii(height: number, width: number, overlap: number): number[] {
  const sum = height + width;
  const area = height * width;
  if (area === 0) return [0, 0, 0];
  const rest = (1 - overlap) * area;
  const shift = rest / (1 + overlap);
  // The roots as 2c / (b + √…), in which nothing cancels.
  return [
    (2 * shift) / (sum + Math.sqrt(sum * sum - 4 * shift)),
    rest / (sum + Math.sqrt(sum * sum - 4 * rest)),
    rest / (overlap * sum + Math.sqrt(overlap * overlap * sum * sum + 4 * overlap * rest)),
  ];
}

function legacyRadii(height: number, width: number, overlap: number): number[] {
  const sum = height + width;
  const rest = (1 - overlap) * height * width;
  return [
    (sum + Math.sqrt(sum * sum - (4 * rest) / (1 + overlap))) / 2,
    (2 * sum + Math.sqrt(4 * sum * sum - 16 * rest)) / 2,
    (-2 * overlap * sum + Math.sqrt(4 * overlap * overlap * sum * sum + 16 * overlap * rest)) / 2,
  ];
}
