import { assignAtss, assignFcos, assignMaxIou } from "@kb/vision-losses/assign";
import { ANCHOR_SCALE, GRID, STRIDES } from "./dense-detector.js";

/** What may decide which locations learn an object. */
export type AssignerName = "iou" | "fcos" | "atss";

/** FCOS's rule takes an object's farthest side, to these distances, to the level. */
const RANGES = [
  [0, ANCHOR_SCALE * 8],
  [ANCHOR_SCALE * 8, ANCHOR_SCALE * 16],
  [ANCHOR_SCALE * 16, 1e8],
];

/** The object of each location: −1 none, −2 does not count. How many candidates a level has is ATSS's alone to say. */
export const ASSIGNERS: Readonly<Record<AssignerName, (boxes: Float32Array, topk?: number) => Int32Array>> = {
  iou: (boxes) => assignMaxIou(GRID.anchors, GRID.levels, boxes).groundTruthIndex,
  fcos: (boxes) =>
    assignFcos(GRID.anchors, GRID.levels, boxes, { strides: STRIDES, ranges: RANGES, centerRadius: 0 })
      .groundTruthIndex,
  atss: (boxes, topk = 9) => assignAtss(GRID.anchors, GRID.levels, boxes, { topk }).groundTruthIndex,
};
