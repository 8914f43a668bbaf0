import {
  type Case,
  type Contender,
  disposeAll,
  nearlyEqual,
  type Outsiders,
  type Rival,
  TORCH,
} from "@kb/benchmark";
import { arcFace, marginSoftmax, marginSoftmaxLogits } from "@kb/vision-losses/face";
import { cosinesOf, faceBatch } from "../data/face-batch.js";
import { MARGIN, SCALE, scalarArcFace, scalarFaceLoss } from "../rivals/scalar-margin.js";
import { tfjsArcFace } from "../rivals/tfjs-margin.js";
import type { Sizes } from "../sizes.js";

/** ArcFace on cosines, and whole. */
export function faceMargins(sizes: Sizes, others: Outsiders): Case[] {
  return [onCosines(sizes, others), whole(sizes, others)];
}

/** How many elements of the gradient are compared. */
const SHOWN = 100;
const settings = arcFace({ s: SCALE, m: MARGIN });

function onCosines(sizes: Sizes, { loadTfjs, startTorch }: Outsiders): Case {
  const { batch, classes } = sizes;
  return {
    id: "face/cosines",
    title: {
      zh: `ArcFace 损失与梯度，由余弦，${batch} × ${classes}`,
      en: `ArcFace loss and gradient from cosines, ${batch} × ${classes}`,
    },
    unit: "items",
    goals: [
      { atLeast: 4, against: ["JavaScript"] },
      { atLeast: 2, against: ["tfjs-wasm, gradient by hand"] },
      { atLeast: 10, against: ["tfjs-wasm, tf.grad"] },
      { atLeast: 1, against: [TORCH] },
    ],
    async prepare() {
      const data = faceBatch(sizes);
      const { labels } = data;
      const cosines = cosinesOf(data);
      const [out, theirs] = [new Float32Array(cosines.length), new Float32Array(cosines.length)];
      const input = { cosines, labels, batch, classes, ...settings, out };
      const contenders: Contender[] = [
        {
          name: "marginSoftmaxLogits",
          run: () => [marginSoftmaxLogits(input).loss, ...out.subarray(0, SHOWN)],
        },
        {
          name: "JavaScript",
          run: () => [scalarArcFace(cosines, labels, classes, theirs), ...theirs.subarray(0, SHOWN)],
        },
      ];
      const torch = startTorch?.({
        ...{ name: "cosines", sizes: [batch, classes, SHOWN], inputs: [cosines, labels] },
      });
      const tfjs = loadTfjs && tfjsArcFace(await loadTfjs(), cosines, labels, classes);
      if (tfjs !== undefined) {
        contenders.push(
          { name: "tfjs-wasm, gradient by hand", run: () => tfjs.manual(SHOWN) },
          { name: "tfjs-wasm, tf.grad", run: () => tfjs.automatic(SHOWN) },
        );
      }
      if (torch !== undefined) contenders.push(torch);
      return {
        ...{ amount: cosines.length, contenders, equal: nearlyEqual },
        dispose() {
          tfjs?.dispose();
          torch?.dispose();
        },
      };
    },
  };
}

function whole(sizes: Sizes, { startTorch }: Outsiders): Case {
  const { batch, dimension, classes } = sizes;
  return {
    id: "face/whole",
    title: {
      zh: `ArcFace 从特征与权重到两边的梯度，${batch} × ${classes}，${dimension} 维`,
      en: `ArcFace from embeddings and weights to both gradients, ${batch} × ${classes}, ${dimension} numbers each`,
    },
    unit: "items",
    goals: [
      { atLeast: 5, against: ["JavaScript"] },
      { atLeast: 0.25, against: [TORCH] },
    ],
    prepare() {
      const data = faceBatch(sizes);
      const { embeddings, weights, labels } = data;
      const torch = startTorch?.({
        ...{
          name: "whole",
          sizes: [batch, classes, dimension, SHOWN],
          inputs: [embeddings, weights, labels],
        },
      });
      const rivals: Rival[] = torch === undefined ? [] : [torch];
      const shown = (result: ReturnType<typeof scalarFaceLoss>) => [
        result.loss,
        ...result.gradEmbeddings.subarray(0, SHOWN),
        ...result.gradWeights.subarray(0, SHOWN),
      ];
      return {
        amount: batch * classes,
        contenders: [
          { name: "marginSoftmax", run: () => shown(marginSoftmax({ ...data, ...settings })) },
          { name: "JavaScript", run: () => shown(scalarFaceLoss(data)) },
          ...rivals,
        ],
        equal: nearlyEqual,
        dispose: () => disposeAll(rivals),
      };
    },
  };
}
