import { type Case, seededRandom } from "@kb/benchmark";
import { anchorGrid, assignAtss } from "@kb/vision-losses/assign";
import { scalarAtss } from "../rivals/scalar-atss.js";
import type { Sizes } from "../sizes.js";

/** ATSS over the anchors of a picture of COCO's size. */
export function assignment({ width, height, objects }: Sizes): Case {
  const { anchors, levels } = anchorGrid({ width, height, strides: [8, 16, 32, 64, 128] });
  const count = anchors.length / 4;
  return {
    id: "assign/atss",
    title: {
      zh: `ATSS，${count} 个锚框，${objects} 个物体`,
      en: `ATSS, ${count} anchors, ${objects} objects`,
    },
    unit: "items",
    goals: [{ atLeast: 2.5, against: ["JavaScript"] }],
    prepare() {
      const random = seededRandom(1);
      const truth = new Float32Array(4 * objects);
      for (let i = 0; i < objects; i++) {
        const [w, h] = [16 * 20 ** random(), 16 * 20 ** random()];
        const [x, y] = [(width - w) * random(), (height - h) * random()];
        truth.set([x, y, x + w, y + h], 4 * i);
      }
      return {
        amount: count,
        contenders: [
          { name: "assignAtss", run: () => assignAtss(anchors, levels, truth).groundTruthIndex },
          { name: "JavaScript", run: () => scalarAtss(anchors, levels, truth) },
        ],
      };
    },
  };
}
