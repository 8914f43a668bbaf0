import { type Case, type Contender, nearlyEqual } from "@kb/benchmark";
import { loadTfjs } from "@kb/benchmark/tfjs";
import { arcFace, marginSoftmax, marginSoftmaxLogits } from "@kb/vision-losses/face";
import { cosinesOf, faceBatch } from "../data/face-batch.js";
import { MARGIN, SCALE, scalarArcFace, scalarFaceLoss } from "../rivals/scalar-margin.js";
import { tfjsArcFace } from "../rivals/tfjs-margin.js";
import type { Sizes } from "../sizes.js";

/** ArcFace on cosines, and whole. */
export function faceMargins(sizes: Sizes, tfjsWasm: string | undefined): Case[] {
  return [onCosines(sizes, tfjsWasm), whole(sizes)];
}

/** How many elements of the gradient are compared. */
const SHOWN = 100;
const settings = arcFace({ s: SCALE, m: MARGIN });

function onCosines(sizes: Sizes, tfjsWasm: string | undefined): Case {
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
      const amount = cosines.length;
      if (tfjsWasm === undefined) return { amount, contenders, equal: nearlyEqual };
      const rival = tfjsArcFace(await loadTfjs(tfjsWasm), cosines, labels, classes);
      contenders.push(
        { name: "tfjs-wasm, gradient by hand", run: () => rival.manual(SHOWN) },
        { name: "tfjs-wasm, tf.grad", run: () => rival.automatic(SHOWN) },
      );
      return { amount, contenders, equal: nearlyEqual, dispose: rival.dispose };
    },
  };
}

function whole(sizes: Sizes): Case {
  const { batch, dimension, classes } = sizes;
  return {
    id: "face/whole",
    title: {
      zh: `ArcFace 从特征与权重到两边的梯度，${batch} × ${classes}，${dimension} 维`,
      en: `ArcFace from embeddings and weights to both gradients, ${batch} × ${classes}, ${dimension} numbers each`,
    },
    unit: "items",
    goals: [{ atLeast: 5, against: ["JavaScript"] }],
    prepare() {
      const data = faceBatch(sizes);
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
        ],
        equal: nearlyEqual,
      };
    },
  };
}
