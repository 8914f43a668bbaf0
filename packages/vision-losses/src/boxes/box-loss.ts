import { checkChoice, checkFinite, checkLength, checkObject, checkTypedArray } from "@kb/checks";
import { boxesKernel } from "../kernel.js";
import { doublesAt, floatsAt, inWorkspace } from "../workspace.js";
import { checkCorners, type ValidateOptions } from "./check-boxes.js";
import { KIND } from "./kinds.js";

/** Options of {@link boxLoss}. */
export interface BoxLossOptions extends ValidateOptions {
  /** Default `"iou"`. `"logiou"` is −ln IoU, as in UnitBox. */
  readonly kind?: "iou" | "logiou" | "giou" | "diou" | "ciou" | undefined;
  /** `[n]`: what each pair's loss is multiplied by; default 1. */
  readonly weights?: Float32Array | undefined;
  /** Over the pairs, weighted or not: 0 for none; default `"mean"`. */
  readonly reduction?: "mean" | "sum" | undefined;
  /** Added to denominators, at least 1e-12; default 1e-7. */
  readonly eps?: number | undefined;
  /** Of CIoU: whether the shape term's gradient is multiplied by w² + h², as its paper advises; default false. */
  readonly paperGradient?: boolean | undefined;
  /** Of CIoU: the shape term counts where IoU is larger than this (0.5 in some code); default: everywhere. */
  readonly shapeFrom?: number | undefined;
}

/** A loss with its gradient. */
export interface BoxLossResult {
  readonly loss: number;
  /** `[n, 4]`: ∂loss/∂predicted. */
  readonly grad: Float32Array;
  /** `[n]`: the loss of each pair, without its weight. */
  readonly perBox: Float32Array;
}

/**
 * The overlap loss of predicted boxes against their targets, both `[n, 4]` as x1, y1, x2, y2, with its gradient by the predicted corners.
 *
 * 1 − IoU, −ln IoU, 1 − GIoU, 1 − DIoU or 1 − CIoU, whose α is held constant. Where two coordinates are equal, each side gets half
 * of the gradient; degenerate boxes give finite losses and gradients, never NaN. Worked out in float64. O(n). Throws a TypeError or RangeError for arguments of
 * the wrong kind, length or range. Sources: arXiv 1608.01471, 1902.09630, 1911.08287.
 *
 * @example
 * const { loss, grad } = boxLoss(Float32Array.of(1, 1, 3, 3), Float32Array.of(0, 0, 4, 4), { kind: "giou" });
 * loss.toFixed(4); // "0.7500"
 * grad.map((g) => Math.round(1000 * g)); // Float32Array [125, 125, -125, -125]
 */
export function boxLoss(
  predicted: Float32Array,
  target: Float32Array,
  options: BoxLossOptions = {},
): BoxLossResult {
  checkObject(options, "options");
  const { kind = "iou", weights, reduction = "mean", eps = 1e-7 } = options;
  const { paperGradient = false, shapeFrom = Number.NEGATIVE_INFINITY } = options;
  checkChoice(kind, "kind", ["iou", "logiou", "giou", "diou", "ciou"]);
  checkChoice(reduction, "reduction", ["mean", "sum"]);
  checkFinite(eps, "eps", 1e-12);
  if (options.shapeFrom !== undefined) checkFinite(shapeFrom, "shapeFrom");
  const n = checkCorners(predicted, "predicted", options);
  checkCorners(target, "target", options);
  checkLength(target, "target", predicted.length, "as predicted");
  if (weights !== undefined) checkTypedArray(weights, "weights", [Float32Array], n, "[n]");
  const scale = reduction === "sum" ? 1 : 1 / Math.max(n, 1);
  const bytes = n * 16;
  return inWorkspace({ a: bytes, b: bytes, weights: n * 4, losses: n * 8, gradient: bytes }, (at) => {
    floatsAt(at.a, n * 4).set(predicted);
    floatsAt(at.b, n * 4).set(target);
    if (weights !== undefined) floatsAt(at.weights, n).set(weights);
    boxesKernel().boxLosses(
      ...([at.a, at.b, n, weights === undefined ? 0 : at.weights, KIND[kind], eps] as const),
      ...([paperGradient, shapeFrom, scale, at.losses, at.gradient] as const),
    );
    const losses = doublesAt(at.losses, n);
    return {
      loss: losses.reduce((sum, loss, i) => sum + loss * (weights?.[i] ?? 1), 0) * scale,
      grad: floatsAt(at.gradient, n * 4).slice(),
      perBox: Float32Array.from(losses),
    };
  });
}
