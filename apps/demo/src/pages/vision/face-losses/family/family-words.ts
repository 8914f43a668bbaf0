import type { LossId } from "./losses.js";

/** What the losses are called, in any language. */
export const names: Readonly<Record<LossId, string>> = {
  softmax: "Softmax",
  center: "Center loss",
  lSoftmax: "L-Softmax",
  l2Softmax: "L2-Softmax",
  modifiedSoftmax: "Modified softmax",
  sphereFace: "A-Softmax (SphereFace)",
  coco: "COCO",
  normFace: "NormFace",
  ring: "Ring loss",
  amSoftmax: "AM-Softmax",
  cosFace: "CosFace",
  arcFace: "ArcFace",
  combinedMargin: "Combined margin",
  subCenterArcFace: "Sub-center ArcFace",
  curricularFace: "CurricularFace",
  magFace: "MagFace",
  adaFace: "AdaFace",
};
