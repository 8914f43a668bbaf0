import { type Case, disposeAll, nearlyEqual, type Outsiders, type Rival, TFJS, TORCH } from "@kb/benchmark";
import { iouMatrix, nms } from "@kb/vision-losses/boxes";
import { type BoxSet, clusteredBoxes, uniformBoxes } from "../data/box-set.js";
import { scalarIouMatrix, scalarNms } from "../rivals/scalar-boxes.js";
import { tfjsNms } from "../rivals/tfjs-nms.js";
import type { Sizes } from "../sizes.js";

const IOU = 0.5;

/** Overlaps of all pairs, and suppression of what a detector finds and of what overlaps little. */
export function boxes({ boxes, candidates }: Sizes, others: Outsiders): Case[] {
  return [matrix(boxes, others), clustered(candidates, others), uniform(candidates)];
}

function matrix(count: number, { startTorch }: Outsiders): Case {
  return {
    id: "boxes/iou",
    title: { zh: `IoU 矩阵，${count} × ${count} 个框`, en: `IoU of ${count} × ${count} boxes` },
    unit: "items",
    goals: [
      { atLeast: 8, against: ["JavaScript"] },
      { atLeast: 5, against: [TORCH] },
    ],
    prepare() {
      const [a, b] = [uniformBoxes(count, 1).boxes, uniformBoxes(count, 2).boxes];
      const [ours, theirs] = [new Float32Array(count * count), new Float32Array(count * count)];
      const torch = startTorch?.({ name: "iou", sizes: [], inputs: [a, b] });
      const rivals = torch === undefined ? [] : [torch];
      return {
        amount: count * count,
        contenders: [
          { name: "iouMatrix", run: () => iouMatrix(a, b, { out: ours }) },
          { name: "JavaScript", run: () => scalarIouMatrix(a, b, theirs) },
          ...rivals,
        ],
        equal: nearlyEqual,
        dispose: () => disposeAll(rivals),
      };
    },
  };
}

function clustered(count: number, { loadTfjs }: Outsiders): Case {
  return suppression("clustered", count, clusteredBoxes, {
    title: {
      zh: `非极大值抑制，${count} 个框，每个物体 50 个`,
      en: `Suppression among ${count} boxes, 50 an object`,
    },
    goals: [
      { atLeast: 3.5, against: ["JavaScript"] },
      { atLeast: 30, against: [TFJS] },
    ],
    rivals: async (set) =>
      loadTfjs === undefined ? [] : [{ name: TFJS, ...tfjsNms(await loadTfjs(), set, IOU) }],
  });
}

/** tf.image.nonMaxSuppression takes a dozen seconds here: it does not take part. */
function uniform(count: number): Case {
  return suppression("uniform", count, uniformBoxes, {
    title: {
      zh: `非极大值抑制，${count} 个很少重叠的框`,
      en: `Suppression among ${count} boxes that overlap little`,
    },
    goals: [{ atLeast: 8, against: ["JavaScript"] }],
    rivals: async () => [],
  });
}

function suppression(
  name: string,
  count: number,
  generate: (count: number) => BoxSet,
  { rivals, ...labels }: Pick<Case, "title" | "goals"> & { rivals(set: BoxSet): Promise<Rival[]> },
): Case {
  return {
    ...labels,
    id: `nms/${name}`,
    unit: "items",
    async prepare() {
      const set = generate(count);
      const others = await rivals(set);
      return {
        amount: count,
        contenders: [
          { name: "nms", run: () => nms(set.boxes, set.scores, { iou: IOU }) },
          { name: "JavaScript", run: () => scalarNms(set.boxes, set.scores, IOU) },
          ...others,
        ],
        dispose: () => disposeAll(others),
      };
    },
  };
}
