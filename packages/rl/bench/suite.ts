import type { Outsiders, Suite } from "@kb/benchmark";
import { backend } from "@kb/rl";
import { environments } from "./cases/environments.js";
import { fused } from "./cases/fused.js";
import { advantages } from "./cases/gae.js";
import { languageModel } from "./cases/language-model.js";
import { networks } from "./cases/networks.js";
import { FULL, type Sizes } from "./sizes.js";

export { FULL, type Sizes, SMALL } from "./sizes.js";

/** All cases of @kb/rl, with those of the `others` that the host has. */
export function rlSuite(sizes: Sizes = FULL, others: Outsiders = {}): Suite {
  return {
    name: "@kb/rl",
    backend,
    topics: [
      {
        title: { zh: "由 logits 到损失和梯度", en: "From logits to loss and gradient" },
        cases: fused(sizes, others),
      },
      { title: { zh: "优势估计", en: "Advantages" }, cases: advantages(sizes, others) },
      { title: { zh: "网络", en: "Networks" }, cases: [...networks(others), ...languageModel(others)] },
      { title: { zh: "环境", en: "Environments" }, cases: environments() },
    ],
  };
}
