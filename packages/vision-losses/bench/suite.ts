import type { Outsiders, Suite } from "@kb/benchmark";
import { backend } from "@kb/vision-losses";
import { assignment } from "./cases/assignment.js";
import { boxes } from "./cases/boxes.js";
import { convolution } from "./cases/convolution.js";
import { cornerPools } from "./cases/corner-pool.js";
import { erasing } from "./cases/erasing.js";
import { faceMargins } from "./cases/face-margins.js";
import { FULL, type Sizes } from "./sizes.js";

export { FULL, type Sizes, SMALL } from "./sizes.js";

/** All cases of @kb/vision-losses, with those of the `others` that the host has. */
export function visionSuite(sizes: Sizes = FULL, others: Outsiders = {}): Suite {
  return {
    name: "@kb/vision-losses",
    backend,
    topics: [
      { title: { zh: "人脸间隔损失", en: "Face margins" }, cases: faceMargins(sizes, others) },
      { title: { zh: "框", en: "Boxes" }, cases: boxes(sizes, others) },
      {
        title: { zh: "检测器部件", en: "Detector parts" },
        cases: [assignment(sizes), ...cornerPools(sizes, others), convolution(sizes, others)],
      },
      { title: { zh: "数据增强", en: "Augmentation" }, cases: [erasing(sizes)] },
    ],
  };
}
