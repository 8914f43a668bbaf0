import type { Suite } from "@kb/benchmark";
import { backend } from "@kb/rl";
import { environments } from "./cases/environments.js";
import { fused } from "./cases/fused.js";
import { advantages } from "./cases/gae.js";
import { networks } from "./cases/networks.js";
import { FULL, type Sizes } from "./sizes.js";

export { FULL, type Sizes, SMALL } from "./sizes.js";

/** All cases of @kb/rl; `tfjsWasm` is where tfjs finds its modules, and without it tfjs does not take part. */
export function rlSuite(sizes: Sizes = FULL, tfjsWasm?: string): Suite {
  return {
    name: "@kb/rl",
    backend,
    topics: [
      {
        title: { zh: "由 logits 到损失和梯度", en: "From logits to loss and gradient" },
        cases: fused(sizes, tfjsWasm),
      },
      { title: { zh: "优势估计", en: "Advantages" }, cases: advantages(sizes, tfjsWasm) },
      { title: { zh: "网络", en: "Networks" }, cases: networks(tfjsWasm) },
      { title: { zh: "环境", en: "Environments" }, cases: environments() },
    ],
  };
}
