import type { Suite } from "@kb/benchmark";
import { backend } from "@kb/vision-losses";
import { convolution } from "./cases/convolution.js";
import { faceMargins } from "./cases/face-margins.js";
import { FULL, type Sizes } from "./sizes.js";

export { FULL, type Sizes, SMALL } from "./sizes.js";

/** All cases of @kb/vision-losses; `tfjsWasm` is where tfjs finds its modules, and without it tfjs does not take part. */
export function visionSuite(sizes: Sizes = FULL, tfjsWasm?: string): Suite {
  return {
    name: "@kb/vision-losses",
    backend,
    topics: [
      { title: { zh: "人脸间隔损失", en: "Face margins" }, cases: faceMargins(sizes, tfjsWasm) },
      { title: { zh: "检测器部件", en: "Detector parts" }, cases: [convolution(sizes, tfjsWasm)] },
    ],
  };
}
