import { type Case, disposeAll, nearlyEqual, type Outsiders, outsiders, TFJS } from "@kb/benchmark";
import { conv2d } from "@kb/vision-losses/necks";
import { convolutionBatch } from "../data/convolution-batch.js";
import { scalarConvolution } from "../rivals/scalar-convolution.js";
import { tfjsConvolution } from "../rivals/tfjs-convolution.js";
import type { Sizes } from "../sizes.js";

/** How many elements of the result are compared. */
const SHOWN = 100;

/** A 3 × 3 convolution forward; tfjs-wasm has no gradient of the weights, so that the way back has no rival there. */
export function convolution({ channels, side }: Sizes, others: Outsiders): Case {
  return {
    id: "necks/convolution",
    title: {
      zh: `3×3 卷积，${channels} 到 ${channels} 个通道，${side} × ${side}`,
      en: `3 × 3 convolution, ${channels} to ${channels} channels, ${side} × ${side}`,
    },
    unit: "items",
    goals: [
      { atLeast: 5, against: ["JavaScript"] },
      { atLeast: 1, against: [TFJS] },
    ],
    async prepare() {
      const data = convolutionBatch(channels, side);
      const block = conv2d({ inputs: channels, outputs: channels, bias: false });
      block.parameters.set(data.weights);
      const map = { data: data.x, shape: [1, channels, side, side] as const };
      const rivals = await outsiders(others, (tf) => tfjsConvolution(tf, data, SHOWN), {
        ...{ name: "convolution", sizes: [channels, side, SHOWN], inputs: [data.x, data.weights] },
      });
      return {
        amount: channels * side * side,
        contenders: [
          { name: "conv2d", run: () => [...block.forward(map).data.subarray(0, SHOWN)] },
          { name: "JavaScript", run: () => [...scalarConvolution(data).subarray(0, SHOWN)] },
          ...rivals,
        ],
        equal: nearlyEqual,
        dispose() {
          block.free();
          disposeAll(rivals);
        },
      };
    },
  };
}
