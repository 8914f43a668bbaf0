import { type CornerMaps, cornerNetLoss, cornerTargets } from "@kb/vision-losses/corner";

const size = { classes: 80, height: 128, width: 128 };

/** The loss of a batch of one image and the gradients of everything that the network said. */
export function lossOf(maps: CornerMaps, boxes: Float32Array, labels: Int32Array) {
  const targets = [cornerTargets(boxes, labels, { ...size, stride: 4, minOverlap: 0.3 })];
  const { loss, focal, pull, push, offset, grad } = cornerNetLoss({ ...maps, ...size, targets });
  return { loss, parts: { focal, pull, push, offset }, grad };
}
