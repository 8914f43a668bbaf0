import { checkChoice, checkFinite, checkInteger, checkObject } from "@kb/checks";
import { type Block, checkAlike, makeBlock } from "../block.js";
import type { FeatureMap } from "../feature-map.js";
import { activate } from "../ops/activate.js";
import { gated } from "../ops/combine.js";
import { addFusion, type FusionWeights, fusedByPixel } from "../ops/fuse.js";

/** Options of {@link weightedFusion}. */
export interface WeightedFusionOptions {
  /** How many maps are joined. */
  readonly maps: number;
  /** `"fast"`: relu(w) by their sum; `"softmax"`; or `"unbounded"`: w itself. Default `"fast"`. */
  readonly weights?: FusionWeights | undefined;
  /** What is added to the sum of fast weights; default 1e-4. */
  readonly eps?: number | undefined;
}

/**
 * BiFPN's join: Σ wᵢ mapᵢ with one learned weight a map, which is the parameter.
 *
 * O(n). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: EfficientDet, arXiv 1911.09070.
 *
 * @example
 * const fuse = weightedFusion({ maps: 2, weights: "unbounded" });
 * fuse.parameters.set([1, 0.5]);
 * const map = (value) => ({ data: Float32Array.of(value), shape: [1, 1, 1, 1] });
 * fuse.forward([map(2), map(4)]).data; // Float32Array [4]
 */
export function weightedFusion(options: WeightedFusionOptions): Block<readonly FeatureMap[], FeatureMap> {
  checkObject(options, "options");
  const { maps, weights = "fast", eps = 1e-4 } = options;
  checkInteger(maps, "maps", 1);
  checkChoice(weights, "weights", ["fast", "softmax", "unbounded"]);
  checkFinite(eps, "eps", Number.MIN_VALUE);
  return makeBlock({
    channels: new Array(maps).fill(undefined),
    check: checkAlike,
    define(layout) {
      const fuse = addFusion(layout, { maps, weights, eps });
      return (pass, inputs) => [fuse(pass, inputs)];
    },
    ...{ takesOne: false, givesOne: true },
  });
}

/**
 * ASFF's join: Σ αᵢ mapᵢ, where each pixel's α are the softmax over the channels of the last input, `[batch, maps, height, width]`.
 *
 * No parameters: the logits are an input, and have a gradient. O(n). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: Liu et al., arXiv 1911.09516.
 *
 * @example
 * const map = (...values) => ({ data: Float32Array.from(values), shape: [1, values.length, 1, 1] });
 * adaptiveFusion().forward([map(2), map(4), map(0, 0)]).data; // Float32Array [3]
 */
export function adaptiveFusion(): Block<readonly FeatureMap[], FeatureMap> {
  return makeBlock({
    channels: "any",
    check(inputs) {
      if (inputs.length < 2)
        throw new RangeError(`input must have maps and their logits, got ${inputs.length}`);
      checkAlike(inputs.slice(0, -1));
      checkAlike([inputs[0]!, inputs.at(-1)!], false);
      const channels = inputs.at(-1)!.shape[1];
      if (channels !== inputs.length - 1) {
        throw new RangeError(
          `the logits must have a channel for each of ${inputs.length - 1} maps, got ${channels}`,
        );
      }
    },
    define: () => (pass, inputs) => [fusedByPixel(pass, inputs.slice(0, -1), inputs.at(-1)!)],
    ...{ takesOne: false, givesOne: true },
  });
}

/**
 * The first map times the sigmoid of the second: the gate of YOLOv4's spatial attention.
 *
 * The second has the channels of the first, or one for all. No parameters. O(n). Throws a TypeError or RangeError for arguments of the wrong kind, length or range.
 *
 * @example
 * const map = (value) => ({ data: Float32Array.of(value), shape: [1, 1, 1, 1] });
 * sigmoidGate().forward([map(6), map(0)]).data; // Float32Array [3]
 */
export function sigmoidGate(): Block<readonly FeatureMap[], FeatureMap> {
  return makeBlock({
    channels: [undefined, undefined],
    check: (inputs) => checkAlike(inputs, inputs[1]!.shape[1] !== 1),
    define:
      () =>
      (pass, [x, gate]) => [gated(pass, x!, activate(pass, gate!, "sigmoid"))],
    ...{ takesOne: false, givesOne: true },
  });
}
