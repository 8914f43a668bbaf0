import { checkFinite, checkObject } from "@kb/checks";
import { checkFloats, type Floats, floatsLike } from "../arguments.js";

/** What every loss of this package answers: the loss, and gradients whose names begin with `grad`. */
export interface LossResult {
  readonly loss: number;
}

/** A loss with its weight. */
export interface WeightedLoss<R extends LossResult = LossResult> {
  readonly weight: number;
  readonly result: R;
}

/** The gradients among what a loss answers. */
export type GradientsOf<R> = R extends unknown
  ? { [K in keyof R as K extends `grad${string}` ? K : never]: R[K] }
  : never;

/** All members of a union in one. */
export type Merged<U> = (U extends unknown ? (each: U) => void : never) extends (all: infer I) => void
  ? I
  : never;

/** The weighted sum of losses, with the gradients of all, by name. */
export type CombinedLoss<R extends LossResult> = { readonly loss: number } & Merged<GradientsOf<R>>;

/**
 * The weighted sum of losses and, input by input, of their gradients: PPO with critic, entropy bonus and pretraining mix is four
 * of them. Gradients of one name belong to one input and must have one length.
 *
 * Throws a TypeError or RangeError for parts of the wrong kind. O(total length).
 *
 * @example
 * ```ts
 * const shape = { batch: 1, time: 1 };
 * const policy = reinforceLoss({ ...shape, logProbs: Float32Array.of(-1), advantages: Float32Array.of(2) });
 * const kl = klEstimate({ ...shape, logProbs: Float32Array.of(-1), refLogProbs: Float32Array.of(-2), kind: "k2" });
 * const total = combineLosses([
 *   { weight: 1, result: policy },
 *   { weight: 0.5, result: kl },
 * ]);
 * total.loss; // 2.25
 * total.gradLogProbs; // Float32Array [-1.5]
 * ```
 */
export function combineLosses<R extends LossResult>(parts: readonly WeightedLoss<R>[]): CombinedLoss<R> {
  if (!Array.isArray(parts)) throw new TypeError("parts must be an array of { weight, result }");
  let loss = 0;
  const gradients: Record<string, Floats> = {};
  parts.forEach((part: WeightedLoss<R>, index) => {
    checkObject(part, `parts[${index}]`);
    checkFinite(part.weight, `parts[${index}].weight`);
    checkObject(part.result, `parts[${index}].result`);
    loss += part.weight * part.result.loss;
    for (const [name, gradient] of Object.entries(part.result)) {
      if (!name.startsWith("grad")) continue;
      const before = gradients[name];
      checkFloats(gradient, `parts[${index}].result.${name}`, before?.length, "as the other parts'");
      const sum = before ?? floatsLike(gradient, gradient.length);
      for (let i = 0; i < sum.length; i++) sum[i]! += part.weight * gradient[i]!;
      gradients[name] = sum;
    }
  });
  return { loss, ...gradients } as CombinedLoss<R>;
}
