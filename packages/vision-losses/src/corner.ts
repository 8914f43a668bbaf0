export {
  type AssociativeEmbeddingOptions,
  type AssociativeEmbeddingResult,
  associativeEmbeddingLoss,
} from "./corner/associative-embedding-loss.js";
export {
  type CornerFocalLossOptions,
  type CornerFocalLossResult,
  cornerFocalLoss,
} from "./corner/corner-focal-loss.js";
export {
  type CornerMaps,
  type CornerNetLossInput,
  type CornerNetLossResult,
  cornerNetLoss,
} from "./corner/corner-net-loss.js";
export type { CornerPair } from "./corner/corner-pair.js";
export {
  type CornerPoolBackwardOptions,
  type CornerPoolDirection,
  type CornerPoolOptions,
  cornerPool,
  cornerPoolBackward,
} from "./corner/corner-pool.js";
export { type CornerTargetOptions, type CornerTargets, cornerTargets } from "./corner/corner-targets.js";
export { type DecodeCornersInput, type DecodedCorners, decodeCorners } from "./corner/decode-corners.js";
export { drawGaussian, type Gaussian } from "./corner/draw-gaussian.js";
export { type GaussianRadiusOptions, gaussianRadius } from "./corner/gaussian-radius.js";
export { type OffsetLossOptions, type OffsetLossResult, offsetLoss } from "./corner/offset-loss.js";
export type { Side } from "./corner/pool-side.js";
export type { MapShape } from "./map-shape.js";
