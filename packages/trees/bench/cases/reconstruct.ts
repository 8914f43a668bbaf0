import type { Case, Contender } from "@kb/benchmark";
import { type BinaryTree, fromPreorderInorder } from "@kb/trees";
import { chain, randomSplit, sequencesOf, uniformShape } from "../data/sequences.js";
import { objectStack, recursiveMap, sliceIndexOf, typedStack } from "../rivals/reconstruct.js";
import { walkArrays, walkObjects } from "../rivals/walk.js";
import type { Sizes } from "../sizes.js";

/** Trees from preorder and inorder, as typed arrays: copies in and out and the search for duplicates included. */
export function reconstruct({ large, huge }: Sizes): Case[] {
  return [
    reconstructCase({
      id: "reconstruct/random",
      title: { zh: "随机插入的二叉搜索树", en: "Random search tree" },
      tree: () => randomSplit(large),
      rivals: ["Map and recursion", "slice and indexOf", "stack of objects", "typed-array stack"],
      goals: [
        { atLeast: 40, against: ["Map and recursion"] },
        { atLeast: 4, against: ["stack of objects"] },
        { atLeast: 1.6, against: ["typed-array stack"] },
      ],
    }),
    reconstructCase({
      id: "reconstruct/uniform",
      title: { zh: "所有形状等概率", en: "All shapes equally likely" },
      tree: () => uniformShape(large),
      rivals: ["Map and recursion", "stack of objects", "typed-array stack"],
    }),
    reconstructCase({
      id: "reconstruct/left",
      title: { zh: "左链", en: "Chain to the left" },
      tree: () => chain(large, () => 0),
      rivals: ["stack of objects", "typed-array stack"],
    }),
    reconstructCase({
      id: "reconstruct/right",
      title: { zh: "右链", en: "Chain to the right" },
      tree: () => chain(large, () => 1),
      rivals: ["stack of objects", "typed-array stack"],
    }),
    reconstructCase({
      id: "reconstruct/zigzag",
      title: { zh: "之字链", en: "Zigzag chain" },
      tree: () => chain(large, (node) => node % 2),
      rivals: ["stack of objects", "typed-array stack"],
    }),
    reconstructCase({
      id: "reconstruct/huge",
      title: { zh: "一千万个节点", en: "Ten million nodes" },
      tree: () => randomSplit(huge),
      rivals: ["typed-array stack"],
    }),
  ];
}

const RIVALS = {
  "Map and recursion": (pre: Int32Array, ino: Int32Array) => walkObjects(recursiveMap(pre, ino)),
  "slice and indexOf": (pre: Int32Array, ino: Int32Array) => walkObjects(sliceIndexOf(pre, ino)),
  "stack of objects": (pre: Int32Array, ino: Int32Array) => walkObjects(objectStack(pre, ino)),
  "typed-array stack": (pre: Int32Array, ino: Int32Array) => walkArrays(typedStack(pre, ino)),
};

interface ReconstructCase extends Pick<Case, "id" | "title" | "goals"> {
  tree(): BinaryTree;
  readonly rivals: readonly (keyof typeof RIVALS)[];
}

function reconstructCase({ tree, rivals, ...rest }: ReconstructCase): Case {
  return {
    ...rest,
    unit: "items",
    prepare() {
      const { preorder, inorder } = sequencesOf(tree());
      const ours: Contender = {
        name: "fromPreorderInorder",
        run: () => walkArrays(fromPreorderInorder(preorder, inorder)),
      };
      const theirs = rivals.map((name) => ({ name, run: () => RIVALS[name](preorder, inorder) }));
      return { amount: preorder.length, contenders: [ours, ...theirs] };
    },
  };
}
