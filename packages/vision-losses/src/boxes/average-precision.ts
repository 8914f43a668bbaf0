import { checkInteger, checkObject } from "@kb/checks";
import { averageOf } from "./precision/curve.js";
import {
  checkCoco,
  checkRising,
  type Detections,
  type GroundTruth,
  groupByClass,
} from "./precision/input.js";
import { type AreaRange, matchImage } from "./precision/match.js";

/** Options of {@link averagePrecision}. */
export interface AveragePrecisionOptions {
  /** IoU from which on a detection finds an object, rising, 0 to 1; default 0.5, 0.55, … 0.95. */
  readonly thresholds?: ArrayLike<number> | undefined;
  /** How many detections of a class in an image count, best first, rising; precision takes the last. Default 1, 10, 100. */
  readonly maxDetections?: ArrayLike<number> | undefined;
}

/** COCO's summary; −1 where there is nothing to find. */
export interface AveragePrecision {
  /** Mean over thresholds, recalls and classes. */
  readonly ap: number;
  /** The same at IoU 0.5 and 0.75 alone; −1 unless they are among the thresholds. */
  readonly ap50: number;
  readonly ap75: number;
  /** Of objects up to 32², up to 96², and from 96² pixels. */
  readonly apSmall: number;
  readonly apMedium: number;
  readonly apLarge: number;
  /** Mean recall over thresholds and classes, for each of `maxDetections`. */
  readonly ar: readonly number[];
  readonly arSmall: number;
  readonly arMedium: number;
  readonly arLarge: number;
  /** The average precision of each class, over thresholds. */
  readonly perClass: ReadonlyMap<number, number>;
}

/** As COCO's own code makes it: the last is exactly 0.95, those between end in the roundings of this. */
const THRESHOLDS = Array.from({ length: 10 }, (_, i) => (i === 9 ? 0.95 : 0.5 + i * ((0.95 - 0.5) / 9)));
const ALL: AreaRange = [0, 1e10];
const AREAS = { small: [0, 32 ** 2], medium: [32 ** 2, 96 ** 2], large: [96 ** 2, 1e10] } as const;

/**
 * COCO's mean average precision and recall of detections over a set of images, with its thresholds, areas, limits and crowds.
 *
 * Boxes as x1, y1, x2, y2. Detections are matched by falling score, equal ones by rising index. O(thresholds · Σ detections ·
 * objects) over images and classes. Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: Lin et al., arXiv 1405.0312, and cocodataset.org.
 *
 * @example
 * const groundTruth = { boxes: Float32Array.of(0, 0, 10, 10), classes: Int32Array.of(0) };
 * const detections = { boxes: Float32Array.of(0, 0, 10, 8), scores: Float32Array.of(0.9), classes: Int32Array.of(0) };
 * const { ap, ap50, ap75 } = averagePrecision(detections, groundTruth);
 * [ap, ap50, ap75].map((x) => x.toFixed(3)); // ["0.700", "1.000", "1.000"]
 */
export function averagePrecision(
  detections: Detections,
  groundTruth: GroundTruth,
  options: AveragePrecisionOptions = {},
): AveragePrecision {
  checkObject(options, "options");
  const { thresholds = THRESHOLDS, maxDetections = [1, 10, 100] } = options;
  checkRising(thresholds, "thresholds", 0, 1);
  checkRising(maxDetections, "maxDetections", 1, Number.MAX_SAFE_INTEGER);
  const limits = Array.from(maxDetections);
  limits.forEach((limit, i) => {
    checkInteger(limit, `maxDetections[${i}]`, 1);
  });
  checkCoco(detections, groundTruth);
  const most = limits.at(-1)!;
  const classes = Array.from(groupByClass(detections, groundTruth, most));

  /** Of every class and threshold, in a range of areas. */
  const averages = (area: AreaRange, limits: readonly number[]) => {
    const matches = classes.map(([, images]) =>
      images.map((image) => matchImage(image, detections, groundTruth, thresholds, area)),
    );
    return limits.map((limit) =>
      matches.map((images) => Array.from(thresholds, (_, t) => averageOf(images, t, limit))),
    );
  };
  const byLimit = averages(ALL, limits);
  const all = byLimit.at(-1)!;
  const [small, medium, large] = [AREAS.small, AREAS.medium, AREAS.large].map(
    (area) => averages(area, [most])[0]!,
  );
  const precisionAt = (threshold: number) => {
    const t = Array.from(thresholds).findIndex((value: number) => Math.abs(value - threshold) < 1e-9);
    return t < 0 ? -1 : meanOf(all.map((row) => row[t]!.precision));
  };
  const precision = (rows: typeof all) => meanOf(rows.flat().map((average) => average.precision));
  const recall = (rows: typeof all) => meanOf(rows.flat().map((average) => average.recall));
  return {
    ap: precision(all),
    ap50: precisionAt(0.5),
    ap75: precisionAt(0.75),
    ...{ apSmall: precision(small!), apMedium: precision(medium!), apLarge: precision(large!) },
    ar: byLimit.map(recall),
    ...{ arSmall: recall(small!), arMedium: recall(medium!), arLarge: recall(large!) },
    perClass: new Map(classes.map(([label], i) => [label, precision([all[i]!])])),
  };
}

/** Of those that are not −1; −1 without any. */
function meanOf(values: readonly number[]): number {
  const counted = values.filter((value) => value > -1);
  return counted.length === 0 ? -1 : counted.reduce((sum, value) => sum + value, 0) / counted.length;
}
