export { select } from "./atss";
export { describeBlocks } from "./blocks";
export { nearCentres } from "./fcos";
export { markBest, overlapMost } from "./max-iou";
export { __heap_base };
