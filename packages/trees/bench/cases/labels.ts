import type { Case } from "@kb/benchmark";
import { fromPostorderInorder, fromPreorderInorder } from "@kb/trees";
import { randomSplit, sequencesOf } from "../data/sequences.js";
import { objectStack, recursiveMap } from "../rivals/reconstruct.js";
import { walkArrays, walkObjects } from "../rivals/walk.js";
import type { Sizes } from "../sizes.js";

/** The same question with other labels, other sequences and other sizes. */
export function labels({ drawn }: Sizes): Case[] {
  const labelled = (
    id: string,
    title: Case["title"],
    size: number,
    label: (rank: number) => unknown,
  ): Case => ({
    id,
    title,
    unit: "items",
    prepare() {
      const sequences = sequencesOf(randomSplit(size));
      const [pre, ino] = [sequences.preorder, sequences.inorder].map((ranks) => Array.from(ranks, label));
      return {
        amount: size,
        contenders: [
          { name: "fromPreorderInorder", run: () => walkArrays(fromPreorderInorder(pre!, ino!)) },
          { name: "Map and recursion", run: () => walkObjects(recursiveMap(pre!, ino!)) },
          { name: "stack of objects", run: () => walkObjects(objectStack(pre!, ino!)) },
        ],
      };
    },
  });
  return [
    labelled(
      "labels/numbers",
      { zh: "普通数组中的数", en: "Numbers in plain arrays" },
      drawn,
      (rank) => rank,
    ),
    labelled("labels/strings", { zh: "字符串标签", en: "Strings" }, drawn, (rank) => `node ${rank}`),
    labelled("labels/few", { zh: "20 个节点", en: "Twenty nodes" }, 20, (rank) => rank),
    {
      id: "labels/postorder",
      title: { zh: "后序加中序", en: "Postorder with inorder" },
      unit: "items",
      prepare() {
        const { postorder, inorder } = sequencesOf(randomSplit(drawn));
        const [turned, turnedInorder] = [postorder, inorder].map((list) => list.slice().reverse());
        return {
          amount: drawn,
          contenders: [
            { name: "fromPostorderInorder", run: () => fromPostorderInorder(postorder, inorder).values[0] },
            { name: "Map and recursion", run: () => recursiveMap(turned!, turnedInorder!)!.val },
            { name: "stack of objects", run: () => objectStack(turned!, turnedInorder!).val },
          ],
        };
      },
    },
  ];
}
