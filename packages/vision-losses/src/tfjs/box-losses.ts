import { checkObject } from "@kb/checks";
import type { Scalar, Tensor } from "@tensorflow/tfjs-core";
import { type BoxLossOptions, boxLoss } from "../boxes/box-loss.js";
import { lossOp } from "./loss-op.js";
import { checkTensor, readFloats } from "./tensors.js";

/** Options of the box losses: those of `boxLoss` of `@kb/vision-losses/boxes`, with weights as a tensor `[n]`. */
export interface TensorBoxLossOptions extends Omit<BoxLossOptions, "kind" | "weights"> {
  readonly weights?: Tensor | undefined;
}

/** A loss of predicted boxes against their targets, both `[n, 4]` as x1, y1, x2, y2; differentiable by the predicted ones. */
export type BoxLoss = (predicted: Tensor, target: Tensor, options?: TensorBoxLossOptions) => Scalar;

function lossOf(kind: NonNullable<BoxLossOptions["kind"]>): BoxLoss {
  return (predicted, target, options = {}) => {
    checkTensor(predicted, "predicted", 2);
    checkTensor(target, "target", 2);
    checkObject(options, "options");
    const { weights, ...rest } = options;
    if (weights !== undefined) checkTensor(weights, "weights", 1);
    const settings = { ...rest, kind, weights: weights && readFloats(weights) };
    const to = readFloats(target);
    return lossOp([predicted], ([from]) => {
      const { loss, grad } = boxLoss(from!, to, settings);
      return { loss, gradients: [grad] };
    });
  };
}

/** 1 − IoU. */
export const iouLoss: BoxLoss = /* @__PURE__ */ lossOf("iou");

/** −ln IoU, as in UnitBox. */
export const logIouLoss: BoxLoss = /* @__PURE__ */ lossOf("logiou");

/** 1 − GIoU. */
export const giouLoss: BoxLoss = /* @__PURE__ */ lossOf("giou");

/** 1 − DIoU. */
export const diouLoss: BoxLoss = /* @__PURE__ */ lossOf("diou");

/** 1 − CIoU, whose α is held constant. */
export const ciouLoss: BoxLoss = /* @__PURE__ */ lossOf("ciou");
