export { ASSIGNERS, type AssignerName } from "./assigners.js";
export type { Backbone } from "./backbone.js";
export {
  CELLS,
  type CornerDetector,
  decodeCornerImage,
  makeCornerDetector,
  STRIDE,
} from "./corner-detector.js";
export { decodeDense, type Found } from "./dense-decode.js";
export {
  ANCHOR_SCALE,
  type DenseDetector,
  GRID,
  type HeadKind,
  makeDenseDetector,
  STRIDES,
} from "./dense-detector.js";
export { type Precision, precisionOf, TEST_IMAGES, TEST_SEED } from "./evaluate.js";
export { loadParts } from "./model.js";
export type { Recorded, Run } from "./results.js";
export { batchOf, type Scene, SHAPES, SIDE, sceneOf, scenes } from "./shapes.js";
