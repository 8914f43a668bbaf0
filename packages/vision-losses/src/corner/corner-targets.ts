import { checkFinite, checkInteger, checkObject } from "@kb/checks";
import { checkCorners } from "../boxes/check-boxes.js";
import { readLabels } from "../face/labels.js";
import { type CornerPair, eachCorner } from "./corner-pair.js";
import { drawGaussian } from "./draw-gaussian.js";
import { type GaussianRadiusOptions, gaussianRadius } from "./gaussian-radius.js";

/** Options of {@link cornerTargets}. */
export interface CornerTargetOptions extends GaussianRadiusOptions {
  /** Of the heatmaps, in cells. */
  readonly height: number;
  readonly width: number;
  readonly classes: number;
  /** Pixels a cell; default 4. */
  readonly stride?: number | undefined;
  /** The label of boxes that are left out; default −1. */
  readonly ignoreIndex?: number | undefined;
}

/** What a corner detector should say about an image of n objects. */
export interface CornerTargets {
  /** `[classes, height, width]`: 1 at corners, falling off around them. */
  readonly heatmaps: CornerPair<Float32Array>;
  /** `[n, 4]`: the cells x1, y1, x2, y2 of each object's corners. */
  readonly corners: Int32Array;
  /** `[n, 4]`: how far the corners lie from their cells' own, in cells. */
  readonly offsets: Float32Array;
  /** `[n]`: how far each object's bumps reach. */
  readonly radii: Int32Array;
  /** `[n]`: the box that each object is; all but the ignored ones, in order. */
  readonly objects: Int32Array;
}

/**
 * Heatmaps, cells and offsets that CornerNet learns for boxes `[n, 4]` as x1, y1, x2, y2 in pixels.
 *
 * Corners beyond the maps go to the nearest cell. O(classes · height · width + n · radius²). Throws a TypeError or RangeError for arguments of the wrong kind,
 * length or range. Source: CornerNet, arXiv 1808.01244, and its code.
 *
 * @example
 * const { corners, offsets } = cornerTargets(Float32Array.of(5, 2, 30, 16), Int32Array.of(0), { height: 8, width: 8, classes: 1 });
 * corners; // Int32Array [1, 0, 7, 4]
 * offsets; // Float32Array [0.25, 0.5, 0.5, 0]
 */
export function cornerTargets(
  boxes: Float32Array,
  labels: Int32Array,
  options: CornerTargetOptions,
): CornerTargets {
  checkObject(options, "options");
  const { height, width, classes, stride = 4 } = options;
  checkInteger(height, "height", 1);
  checkInteger(width, "width", 1);
  checkInteger(classes, "classes", 1);
  checkFinite(stride, "stride", Number.MIN_VALUE);
  const n = checkCorners(boxes, "boxes");
  boxes.forEach((value, at) => {
    checkFinite(value, `boxes[${at}]`);
  });
  const classOf = readLabels(labels, n, classes, options.ignoreIndex).values;
  const objects = Int32Array.from(classOf.keys()).filter((box) => classOf[box]! >= 0);

  const cells = height * width;
  const heatmaps = eachCorner(() => new Float32Array(classes * cells));
  const corners = new Int32Array(4 * objects.length);
  const offsets = new Float32Array(4 * objects.length);
  const radii = objects.map((box, object) => {
    const scaled = Array.from(boxes.subarray(4 * box, 4 * box + 4), (value) => value / stride);
    const [x1, y1, x2, y2] = scaled as [number, number, number, number];
    const radius = Math.floor(gaussianRadius(Math.ceil(y2 - y1), Math.ceil(x2 - x1), options));
    const cell = scaled.map((value, side) => {
      return Math.max(0, Math.min(Math.floor(value), (side % 2 === 0 ? width : height) - 1));
    }) as [number, number, number, number];
    corners.set(cell, 4 * object);
    offsets.set(
      scaled.map((value, side) => value - cell[side]!),
      4 * object,
    );
    const map = (whole: Float32Array) => whole.subarray(classOf[box]! * cells, (classOf[box]! + 1) * cells);
    drawGaussian(map(heatmaps.topLeft), options, { x: cell[0], y: cell[1], radius });
    drawGaussian(map(heatmaps.bottomRight), options, { x: cell[2], y: cell[3], radius });
    return radius;
  });
  return { heatmaps, corners, offsets, radii, objects };
}
