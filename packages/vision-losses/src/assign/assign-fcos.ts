import { checkFinite, checkLength, checkObject, checkPositive } from "@kb/checks";
import { assignKernel } from "../kernel.js";
import { doublesAt, integersAt } from "../workspace.js";
import { type Assignment, type AssignOptions, assign } from "./assignment.js";

/** Options of {@link assignFcos}. */
export interface AssignFcosOptions extends AssignOptions {
  /** How far apart the locations of each level are. */
  readonly strides: ArrayLike<number>;
  /** The distance to an object's farthest side, from least to most, that each level is for. Default: up to 8 strides, from where the level before ends. */
  readonly ranges?: ArrayLike<ArrayLike<number>> | undefined;
  /** How many strides from an object's centre its locations may lie, along each axis; 0: anywhere in it. Default 1.5. */
  readonly centerRadius?: number | undefined;
}

/** What {@link assignFcos} answers. */
export interface FcosAssignment extends Assignment {
  /** `[anchors, 4]`: distances from the location to the object's left, top, right and bottom; 0 without one. */
  readonly ltrb: Float32Array;
}

/**
 * Which locations, the centres of `anchors`, belong to which objects as FCOS has it: those in the object, near its centre, in the level whose range
 * holds the distance to its farthest side; of several objects the smallest, then the lowest index.
 *
 * `anchors` `[n, 4]` (points as boxes without size will do) and `groundTruth` `[m, 4]` as x1, y1, x2, y2; `levels`: how many each level has. Decided in
 * float64. O(n · m). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: Tian et al., arXiv 1904.01355.
 *
 * @example
 * const anchors = Float32Array.of(0, 0, 8, 8, 8, 0, 16, 8);
 * const { groundTruthIndex, ltrb } = assignFcos(anchors, [2], Float32Array.of(0, 0, 10, 8), { strides: [8] });
 * groundTruthIndex; // Int32Array [0, -1]
 * ltrb; // Float32Array [4, 4, 6, 4, 0, 0, 0, 0]
 */
export function assignFcos(
  anchors: Float32Array,
  levels: ArrayLike<number>,
  groundTruth: Float32Array,
  options: AssignFcosOptions,
): FcosAssignment {
  checkObject(options, "options");
  const { strides, centerRadius = 1.5 } = options;
  checkFinite(centerRadius, "centerRadius", 0);
  checkObject(levels, "levels");
  checkObject(strides, "strides");
  checkLength(strides, "strides", levels.length, "one for each level");
  for (let i = 0; i < strides.length; i++) checkPositive(strides[i], `strides[${i}]`);
  const ranges = readRanges(options.ranges ?? defaultRanges(strides), levels.length);
  const assignment = assign(
    anchors,
    levels,
    groundTruth,
    options,
    () => 0,
    (board) => {
      const kernel = assignKernel();
      ranges.forEach(([least, most], level) => {
        kernel.nearCentres(
          ...([
            board.anchors,
            board.starts[level]!,
            board.starts[level + 1]!,
            board.objects,
            board.m,
          ] as const),
          ...([least, most, centerRadius * strides[level]!, board.owners] as const),
        );
      });
      const owners = integersAt(board.owners, board.n);
      const positives = integersAt(board.positives, board.m).fill(0);
      const ious = doublesAt(board.ious, board.n);
      owners.forEach((owner, j) => {
        if (owner < 0) return;
        positives[owner]!++;
        ious[j] = overlap(anchors, 4 * j, groundTruth, 4 * owner);
      });
      return new Int32Array(0);
    },
  );
  const ltrb = new Float32Array(anchors.length);
  assignment.groundTruthIndex.forEach((owner, j) => {
    if (owner < 0) return;
    for (let axis = 0; axis < 2; axis++) {
      const centre = (anchors[4 * j + axis]! + anchors[4 * j + axis + 2]!) / 2;
      ltrb[4 * j + axis] = centre - groundTruth[4 * owner + axis]!;
      ltrb[4 * j + axis + 2] = groundTruth[4 * owner + axis + 2]! - centre;
    }
  });
  return { ...assignment, ltrb };
}

function defaultRanges(strides: ArrayLike<number>): [number, number][] {
  return Array.from(strides, (stride, level) => [
    level === 0 ? -1 : 8 * strides[level - 1]!,
    level === strides.length - 1 ? Number.POSITIVE_INFINITY : 8 * stride,
  ]);
}

function readRanges(ranges: ArrayLike<ArrayLike<number>>, levels: number): [number, number][] {
  checkObject(ranges, "ranges");
  checkLength(ranges, "ranges", levels, "one for each level");
  return Array.from(ranges, (range, level) => {
    checkObject(range, `ranges[${level}]`);
    const [least, most] = [range[0], range[1]];
    if (!(typeof least === "number" && typeof most === "number" && least <= most)) {
      throw new RangeError(`ranges[${level}] must be two numbers, least ≤ most, got ${least} and ${most}`);
    }
    return [least, most];
  });
}

function overlap(a: Float32Array, at: number, b: Float32Array, bt: number): number {
  const side = (axis: number) =>
    Math.max(0, Math.min(a[at + axis + 2]!, b[bt + axis + 2]!) - Math.max(a[at + axis]!, b[bt + axis]!));
  const area = (boxes: Float32Array, i: number) =>
    (boxes[i + 2]! - boxes[i]!) * (boxes[i + 3]! - boxes[i + 1]!);
  const shared = side(0) * side(1);
  const union = area(a, at) + area(b, bt) - shared;
  return union > 0 ? shared / union : 0;
}
