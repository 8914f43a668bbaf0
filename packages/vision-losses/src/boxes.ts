export {
  type AveragePrecision,
  type AveragePrecisionOptions,
  averagePrecision,
} from "./boxes/average-precision.js";
export { boxArea } from "./boxes/box-area.js";
export { type BoxLossOptions, type BoxLossResult, boxLoss } from "./boxes/box-loss.js";
export type { ValidateOptions } from "./boxes/check-boxes.js";
export { clipBoxes, type ImageSize } from "./boxes/clip-boxes.js";
export { type BoxFormat, convertBoxes } from "./boxes/convert-boxes.js";
export { type DecodedYolo, type DecodeYoloOptions, decodeYolo } from "./boxes/decode-yolo.js";
export { type DecodeDeltasOptions, type DeltaOptions, decodeDeltas, encodeDeltas } from "./boxes/deltas.js";
export { type IouMatrixOptions, iouMatrix } from "./boxes/iou-matrix.js";
export type { OverlapKind } from "./boxes/kinds.js";
export { type NmsOptions, type NmsResult, nms, nmsWithScores } from "./boxes/nms.js";
export type { Detections, GroundTruth } from "./boxes/precision/input.js";
export { removeSmall } from "./boxes/remove-small.js";
export { scaleBoxes } from "./boxes/scale-boxes.js";
