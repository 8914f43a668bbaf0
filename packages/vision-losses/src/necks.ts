export {
  type DropBlockOptions,
  type DroppedBlocks,
  dropBlock,
  dropBlockGamma,
} from "./augment/drop-block.js";
export type { DecodedYolo } from "./boxes/decode-yolo.js";
export { mish, mishBackward } from "./detection/mish.js";
export type { Block, BlockMaps, BlockOptions, BlockState, ForwardOptions } from "./necks/block.js";
export { type AsffOptions, asff } from "./necks/blocks/asff.js";
export { type AsppOptions, aspp } from "./necks/blocks/aspp.js";
export {
  type BatchNormOptions,
  batchNorm,
  type CrossIterationBatchNormOptions,
  type CrossIterationStatistics,
  crossIterationBatchNorm,
  crossIterationStatistics,
} from "./necks/blocks/batch-norm.js";
export { type BifpnOptions, bifpn } from "./necks/blocks/bifpn.js";
export { type ChannelAttentionOptions, channelAttention } from "./necks/blocks/channel-attention.js";
export { eachLevel, sequence } from "./necks/blocks/compose.js";
export { type ConvUnitOptions, convUnit } from "./necks/blocks/conv-unit.js";
export { type Conv2dOptions, conv2d } from "./necks/blocks/conv2d.js";
export { type CspBlockOptions, cspBlock } from "./necks/blocks/csp-block.js";
export { type FpnOptions, fpn } from "./necks/blocks/fpn.js";
export {
  adaptiveFusion,
  sigmoidGate,
  type WeightedFusionOptions,
  weightedFusion,
} from "./necks/blocks/fusions.js";
export { type PanOptions, pan } from "./necks/blocks/pan.js";
export { type MaxPoolOptions, maxPool, type UpsampleOptions, upsample } from "./necks/blocks/resample.js";
export { type RfbOptions, rfb } from "./necks/blocks/rfb.js";
export { type SamOptions, sam } from "./necks/blocks/sam.js";
export { type SfamOptions, sfam } from "./necks/blocks/sfam.js";
export { type SppOptions, spp } from "./necks/blocks/spp.js";
export {
  type DecodeYoloHeadOptions,
  decodeYoloHead,
  type YoloAnchors,
  type YoloHead,
  type YoloHeadOptions,
  yoloHead,
} from "./necks/blocks/yolo-head.js";
export {
  type Bilingual,
  type CatalogueEntry,
  type CatalogueGroup,
  type CataloguePart,
  catalogue,
} from "./necks/catalogue.js";
export type { FeatureMap, FeatureShape } from "./necks/feature-map.js";
export type { BlockParameter } from "./necks/layout.js";
export type { BlockActivation } from "./necks/ops/activate.js";
export type { FusionWeights } from "./necks/ops/fuse.js";
export type { Axes } from "./necks/windows.js";
