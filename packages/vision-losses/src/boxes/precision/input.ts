import { checkFinite, checkInteger, checkLength, checkObject, checkTypedArray } from "@kb/checks";
import { checkCorners } from "../check-boxes.js";

/** What a detector found in a set of images. */
export interface Detections {
  /** `[n, 4]`: x1, y1, x2, y2. */
  readonly boxes: Float32Array;
  /** `[n]`. */
  readonly scores: Float32Array;
  /** `[n]`. */
  readonly classes: Int32Array;
  /** `[n]`: the image of each; default: all are of one. */
  readonly images?: Int32Array | undefined;
}

/** What there is to find in them. */
export interface GroundTruth {
  /** `[m, 4]`: x1, y1, x2, y2. */
  readonly boxes: Float32Array;
  /** `[m]`. */
  readonly classes: Int32Array;
  /** `[m]`; default: all are of one image. */
  readonly images?: Int32Array | undefined;
  /** `[m]`: 1 where a box stands for many objects: what is found in it counts neither way. Default 0. */
  readonly crowd?: ArrayLike<number | boolean> | undefined;
  /** `[m]`: areas by which objects are small or large, where outlines are known; default: those of the boxes. */
  readonly areas?: ArrayLike<number> | undefined;
}

/** Detections and objects of one class in one image, by index. */
export interface ImageClass {
  readonly detections: readonly number[];
  readonly objects: readonly number[];
}

/** Checks both, and that each has its parts in equal numbers. */
export function checkCoco(detections: Detections, groundTruth: GroundTruth): void {
  checkObject(detections, "detections");
  checkObject(groundTruth, "groundTruth");
  const n = checkCorners(detections.boxes, "detections.boxes");
  checkTypedArray(detections.scores, "detections.scores", [Float32Array], n, "[n]");
  detections.scores.forEach((score, i) => {
    checkFinite(score, `detections.scores[${i}]`);
  });
  checkTypedArray(detections.classes, "detections.classes", [Int32Array], n, "[n]");
  const m = checkCorners(groundTruth.boxes, "groundTruth.boxes");
  checkTypedArray(groundTruth.classes, "groundTruth.classes", [Int32Array], m, "[m]");
  const { images = new Int32Array(m), crowd = [], areas = [] } = groundTruth;
  checkTypedArray(images, "groundTruth.images", [Int32Array], m, "[m]");
  const { images: detectionImages = new Int32Array(n) } = detections;
  checkTypedArray(detectionImages, "detections.images", [Int32Array], n, "[n]");
  if (groundTruth.crowd !== undefined) checkLength(crowd, "groundTruth.crowd", m, "[m]");
  if (groundTruth.areas === undefined) return;
  checkLength(areas, "groundTruth.areas", m, "[m]");
  for (let i = 0; i < m; i++) checkFinite(areas[i], `groundTruth.areas[${i}]`, 0);
}

/** By class, then by image, both rising. Detections come by falling score, at most `most`. */
export function groupByClass(
  detections: Detections,
  groundTruth: GroundTruth,
  most: number,
): Map<number, ImageClass[]> {
  const groups = new Map<string, { label: number; image: number; detections: number[]; objects: number[] }>();
  const group = (label: number, image: number) => {
    const key = `${label} ${image}`;
    const found = groups.get(key) ?? { label, image, detections: [], objects: [] };
    groups.set(key, found);
    return found;
  };
  for (const [g, label] of groundTruth.classes.entries()) {
    group(label, groundTruth.images?.[g] ?? 0).objects.push(g);
  }
  for (const [d, label] of detections.classes.entries()) {
    group(label, detections.images?.[d] ?? 0).detections.push(d);
  }
  const classes = new Map<number, ImageClass[]>();
  const { scores } = detections;
  for (const entry of Array.from(groups.values()).sort((p, q) => p.label - q.label || p.image - q.image)) {
    entry.detections.sort((p, q) => scores[q]! - scores[p]! || p - q).splice(most);
    classes.set(entry.label, [...(classes.get(entry.label) ?? []), entry]);
  }
  return classes;
}

/** The area of box `i`. */
export function areaOf(boxes: Float32Array, i: number): number {
  return (boxes[4 * i + 2]! - boxes[4 * i]!) * (boxes[4 * i + 3]! - boxes[4 * i + 1]!);
}

/** Checks numbers that must rise. */
export function checkRising(values: ArrayLike<number>, name: string, least: number, most: number): void {
  checkObject(values, name);
  for (let i = 0; i < values.length; i++) {
    checkFinite(values[i], `${name}[${i}]`, i === 0 ? least : values[i - 1]!, most);
  }
  checkInteger(values.length, `${name}.length`, 1);
}
