import type { Suite } from "@kb/benchmark";
import { backend } from "@kb/trees";
import { duplicates } from "./cases/duplicates.js";
import { kernel, type LoadKernel } from "./cases/kernel.js";
import { labels } from "./cases/labels.js";
import { layout } from "./cases/layout.js";
import { reconstruct } from "./cases/reconstruct.js";
import { FULL, type Sizes } from "./sizes.js";

export { FULL, type Sizes, SMALL } from "./sizes.js";

/** All cases of @kb/trees; the kernel is measured alone where it can be loaded apart. */
export function treesSuite(sizes: Sizes = FULL, loadKernel?: LoadKernel): Suite {
  const apart = loadKernel
    ? [{ title: { zh: "仅内核", en: "Kernel alone" }, cases: kernel(sizes, loadKernel) }]
    : [];
  return {
    name: "@kb/trees",
    backend,
    topics: [
      { title: { zh: "前序加中序", en: "Preorder with inorder" }, cases: reconstruct(sizes) },
      ...apart,
      { title: { zh: "其他标签与序列", en: "Other labels and sequences" }, cases: labels(sizes) },
      { title: { zh: "查重", en: "Duplicates" }, cases: duplicates(sizes) },
      { title: { zh: "排版", en: "Layout" }, cases: layout(sizes) },
    ],
  };
}
