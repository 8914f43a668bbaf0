import { areaOf, type Detections, type GroundTruth, type ImageClass } from "./input.js";

/** What became of an image's detections of one class, for every threshold, by falling score. */
export interface Matches {
  readonly scores: readonly number[];
  /** For each threshold and detection: 1 found an object, 0 found none, −1 counts neither way. */
  readonly outcomes: readonly Int8Array[];
  /** How many objects there were to find. */
  readonly objects: number;
}

/** A range of areas, both ends included. */
export type AreaRange = readonly [least: number, most: number];

const UNMATCHED = -1;

/**
 * COCO's greedy matching: each detection, by falling score, takes the free object that it overlaps most, the last on ties; objects that
 * count before crowds and those out of the range of areas.
 */
export function matchImage(
  { detections, objects }: ImageClass,
  { boxes, scores }: Detections,
  groundTruth: GroundTruth,
  thresholds: ArrayLike<number>,
  [least, most]: AreaRange,
): Matches {
  const isOutside = (area: number) => area < least || area > most;
  const isCrowd = (g: number) => Boolean(groundTruth.crowd?.[g]);
  const ignored = (g: number) =>
    isCrowd(g) || isOutside(groundTruth.areas?.[g] ?? areaOf(groundTruth.boxes, g));
  const counted = objects.filter((g) => !ignored(g));
  const ordered = [...counted, ...objects.filter(ignored)];
  const overlaps = detections.map((d) =>
    ordered.map((g) => cocoOverlap(boxes, d, groundTruth.boxes, g, isCrowd(g))),
  );
  const outcomes = Array.from(thresholds, (threshold) => {
    const taken = ordered.map(() => false);
    return Int8Array.from(detections, (d, row) => {
      let best = Math.min(threshold, 1 - 1e-10);
      let match = UNMATCHED;
      for (const [k, g] of ordered.entries()) {
        if (taken[k] && !isCrowd(g)) continue;
        if (match !== UNMATCHED && match < counted.length && k >= counted.length) break;
        if (overlaps[row]![k]! < best) continue;
        best = overlaps[row]![k]!;
        match = k;
      }
      if (match === UNMATCHED) return isOutside(areaOf(boxes, d)) ? -1 : 0;
      taken[match] = true;
      return match < counted.length ? 1 : -1;
    });
  });
  return { scores: detections.map((d) => scores[d]!), outcomes, objects: counted.length };
}

/** IoU, or for a crowd the share of the detection that lies in it. */
function cocoOverlap(a: Float32Array, d: number, b: Float32Array, g: number, inCrowd: boolean): number {
  const side = (axis: number) =>
    Math.min(a[4 * d + axis + 2]!, b[4 * g + axis + 2]!) - Math.max(a[4 * d + axis]!, b[4 * g + axis]!);
  const [width, height] = [side(0), side(1)];
  if (width <= 0 || height <= 0) return 0;
  const shared = width * height;
  const own = areaOf(a, d);
  return shared / (inCrowd ? own : own + areaOf(b, g) - shared);
}
