export type { KeptBoxes } from "./augment/annotations.js";
export {
  type CutMixOptions,
  type CutMixResult,
  cutMix,
  cutMixRectangle,
  type MixedImage,
} from "./augment/cut-mix.js";
export { type CutoutOptions, cutout } from "./augment/cutout.js";
export type { Random } from "./augment/draw.js";
export {
  type DropBlockOptions,
  type DroppedBlocks,
  dropBlock,
  dropBlockGamma,
} from "./augment/drop-block.js";
export type { FillOptions } from "./augment/fill.js";
export { type GridMaskOptions, gridMask } from "./augment/grid-mask.js";
export { type FlippedImage, type HorizontalFlipOptions, horizontalFlip } from "./augment/horizontal-flip.js";
export type { Annotations, Image, Pixels } from "./augment/image.js";
export { type MixUpOptions, mixUp } from "./augment/mix-up.js";
export type { MixingOptions } from "./augment/mixing-weight.js";
export { type MosaicOptions, type MosaicResult, mosaic, type Placement } from "./augment/mosaic.js";
export type { Noise } from "./augment/noise.js";
export { type CroppedImage, type RandomCropOptions, randomCrop } from "./augment/random-crop.js";
export {
  type CoverOptions,
  type ErasedImage,
  type RandomErasingOptions,
  randomErasing,
} from "./augment/random-erasing.js";
export {
  type RandomErasingRectangleOptions,
  randomErasingRectangle,
} from "./augment/random-erasing-rectangle.js";
export type { Rectangle } from "./augment/rectangle.js";
export type { MapShape } from "./map-shape.js";
