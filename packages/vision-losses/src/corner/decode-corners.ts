import { checkChoice, checkFinite, checkInteger, checkNumber, checkObject } from "@kb/checks";
import { nmsWithScores } from "../boxes/nms.js";
import type { CornerMaps } from "./corner-net-loss.js";
import { checkMaps, eachCorner } from "./corner-pair.js";
import { heatmapPeaks } from "./heatmap-peaks.js";
import { cornerKernel } from "./kernel.js";

/** What {@link decodeCorners} takes: the maps of one image. */
export interface DecodeCornersInput extends CornerMaps {
  readonly classes: number;
  readonly height: number;
  readonly width: number;
  /** What heatmaps hold; default `"logits"`. */
  readonly input?: "logits" | "probabilities" | undefined;
  /** Pixels a cell, above 0; default 1: boxes come in cells. */
  readonly stride?: number | undefined;
  /** How many corners of each kind are paired; default 100. */
  readonly topK?: number | undefined;
  /** The side of the square in which a corner must be the maximum, odd; default 3. */
  readonly nmsKernel?: number | undefined;
  /** The largest difference of two corners' tags, ≥ 0; default 0.5, CornerNet's configuration. */
  readonly tagThreshold?: number | undefined;
  /** Detections below are dropped; default: none. */
  readonly scoreThreshold?: number | undefined;
  /** Default 100. */
  readonly maxDetections?: number | undefined;
  /** How scores of boxes that overlap better ones of their class sink, at an IoU from 0.5 for `"soft-linear"`; default `"none"`. */
  readonly softNms?: "none" | "soft-linear" | "soft-gaussian" | undefined;
}

/** Boxes found, best first. */
export interface DecodedCorners {
  /** `[n, 4]`: x1, y1, x2, y2. */
  readonly boxes: Float32Array;
  /** `[n]`: the mean of both corners' probabilities, less what soft-NMS took. */
  readonly scores: Float32Array;
  /** `[n]` */
  readonly classes: Int32Array;
  /** `[n]`: each corner's probability. */
  readonly topLeftScores: Float32Array;
  readonly bottomRightScores: Float32Array;
}

/**
 * The boxes whose corners CornerNet's maps show: peaks of both heatmaps, paired where class and tag agree and the second lies right of and below the first.
 *
 * O(classes · height · width + topK²). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: arXiv 1808.01244, and its code.
 *
 * @example
 * const pair = (topLeft, bottomRight) => ({ topLeft: Float32Array.from(topLeft), bottomRight: Float32Array.from(bottomRight) });
 * const { boxes, classes } = decodeCorners({
 *   heatmaps: pair([0.9, 0, 0, 0], [0, 0, 0, 0.8]),
 *   tags: pair([0, 0, 0, 0], [0, 0, 0, 0]),
 *   offsets: pair(new Array(8).fill(0.5), new Array(8).fill(0.5)),
 *   ...{ classes: 1, height: 2, width: 2, input: "probabilities", scoreThreshold: 0.5 },
 * });
 * boxes; // Float32Array [0.5, 0.5, 1.5, 1.5]
 * classes; // Int32Array [0]
 */
export function decodeCorners(input: DecodeCornersInput): DecodedCorners {
  checkObject(input, "input");
  const { heatmaps, tags, offsets, classes, height, width, input: kind = "logits" } = input;
  const { stride = 1, topK = 100, nmsKernel = 3, tagThreshold = 0.5, softNms = "none" } = input;
  const { scoreThreshold = Number.NEGATIVE_INFINITY, maxDetections = 100 } = input;
  checkInteger(classes, "classes", 1);
  checkInteger(height, "height", 1);
  checkInteger(width, "width", 1);
  const cells = height * width;
  checkMaps(heatmaps, "heatmaps", classes * cells, "[classes, height, width]");
  checkMaps(tags, "tags", cells, "[height, width]");
  checkMaps(offsets, "offsets", 2 * cells, "[2, height, width]");
  checkChoice(kind, "input", ["logits", "probabilities"]);
  checkFinite(stride, "stride", Number.MIN_VALUE);
  checkInteger(topK, "topK", 1, 10000);
  checkInteger(nmsKernel, "nmsKernel", 1);
  if (nmsKernel % 2 === 0) throw new RangeError(`nmsKernel must be odd, got ${nmsKernel}`);
  checkFinite(tagThreshold, "tagThreshold", 0);
  checkNumber(scoreThreshold, "scoreThreshold");
  checkInteger(maxDetections, "maxDetections");
  checkChoice(softNms, "softNms", ["none", "soft-linear", "soft-gaussian"]);

  const { exp } = cornerKernel();
  const corners = eachCorner((corner) =>
    heatmapPeaks(heatmaps[corner], input, (nmsKernel - 1) / 2, topK).map(({ heat, label, x, y }) => {
      const at = y * width + x;
      return {
        ...{ label, score: kind === "logits" ? 1 / (1 + exp(-heat)) : heat },
        ...{ x: stride * (x + offsets[corner][at]!), y: stride * (y + offsets[corner][cells + at]!) },
        tag: tags[corner][at]!,
      };
    }),
  );
  const pairs = corners.topLeft.flatMap((first) =>
    corners.bottomRight
      .filter(({ label, tag, x, y }) => {
        return (
          label === first.label && Math.abs(tag - first.tag) <= tagThreshold && x >= first.x && y >= first.y
        );
      })
      .map((second) => ({ first, second, score: (first.score + second.score) / 2 })),
  );
  const best = pairs
    .filter(({ score }) => score >= scoreThreshold)
    .sort((a, b) => b.score - a.score)
    .slice(0, maxDetections);
  const detections = {
    boxes: Float32Array.from(best.flatMap(({ first, second }) => [first.x, first.y, second.x, second.y])),
    scores: Float32Array.from(best, ({ score }) => score),
    classes: Int32Array.from(best, ({ first }) => first.label),
    topLeftScores: Float32Array.from(best, ({ first }) => first.score),
    bottomRightScores: Float32Array.from(best, ({ second }) => second.score),
  };
  return softNms === "none" ? detections : soften(detections, softNms, scoreThreshold);
}

function soften(
  { boxes, scores, classes, topLeftScores, bottomRightScores }: DecodedCorners,
  method: "soft-linear" | "soft-gaussian",
  threshold: number,
): DecodedCorners {
  const scoreThreshold = Number.isFinite(threshold) ? threshold : 0;
  const softened = nmsWithScores(boxes, scores, { classes, method, iou: 0.5, scoreThreshold });
  const { indices } = softened;
  const kept = (values: Float32Array) => Float32Array.from(indices, (index) => values[index]!);
  return {
    boxes: Float32Array.from(
      Array.from(indices).flatMap((index) => Array.from(boxes.subarray(4 * index, 4 * index + 4))),
    ),
    scores: softened.scores,
    classes: Int32Array.from(indices, (index) => classes[index]!),
    topLeftScores: kept(topLeftScores),
    bottomRightScores: kept(bottomRightScores),
  };
}
