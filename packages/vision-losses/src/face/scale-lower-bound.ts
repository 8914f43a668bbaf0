import { checkChoice, checkFinite, checkInteger, checkObject } from "@kb/checks";
import { faceKernel } from "../kernel.js";

/** What {@link scaleLowerBound} takes. */
export interface ScaleLowerBoundOptions {
  /** At least 3 for l2Softmax, 2 for the others. */
  readonly classes: number;
  readonly kind?: "l2Softmax" | "normFace" | "coco" | undefined;
  /** l2Softmax and normFace: the probability that a row's own class should reach, between 0 and 1; default 0.9. */
  readonly probability?: number | undefined;
  /** Of coco: the loss that should be reached; default 1e-4. */
  readonly eps?: number | undefined;
}

/**
 * The least scale s at which embeddings of length s can reach a probability or loss at all, however well they are separated.
 *
 * `"l2Softmax"` (default): log(p (C − 2) / (1 − p)), arXiv 1703.09507. `"normFace"`: (C − 1)/C · log(p (C − 1) / (1 − p)), from the
 * bound log(1 + (C − 1) e^(−sC/(C−1))) on the loss of arXiv 1704.06369. `"coco"`: ½ log((C − 1) / (e^eps − 1)), arXiv
 * 1710.00870. Throws a TypeError or RangeError for arguments of the wrong kind or range.
 *
 * @example
 * scaleLowerBound({ classes: 1000 }).toFixed(2); // "9.10"
 */
export function scaleLowerBound(options: ScaleLowerBoundOptions): number {
  checkObject(options, "options");
  const { classes, kind = "l2Softmax", probability = 0.9, eps = 1e-4 } = options;
  checkChoice(kind, "kind", ["l2Softmax", "normFace", "coco"]);
  checkInteger(classes, "classes", kind === "l2Softmax" ? 3 : 2);
  checkFinite(probability, "probability", Number.EPSILON, 1 - Number.EPSILON);
  checkFinite(eps, "eps", Number.MIN_VALUE, 700);
  const { log, expm1 } = faceKernel();
  const odds = probability / (1 - probability);
  if (kind === "l2Softmax") return log(odds * (classes - 2));
  if (kind === "normFace") return ((classes - 1) / classes) * log(odds * (classes - 1));
  return 0.5 * log((classes - 1) / expm1(eps));
}
