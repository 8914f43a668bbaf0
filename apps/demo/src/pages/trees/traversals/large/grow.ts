import { BinaryTree, fromLevelArray, randomBst, randomTree } from "@kb/trees";
import type { LargeTreeRequest } from "./messages.js";

/** A tree of this shape and size; the same seed gives the same tree. */
export function grow({ shape, size, seed }: LargeTreeRequest): BinaryTree {
  switch (shape) {
    case "uniform":
      return randomTree(size, seeded(seed));
    case "search":
      return randomBst(size, seeded(seed));
    case "perfect":
      return fromLevelArray(new Int32Array(size)) as BinaryTree;
    case "caterpillar":
      return linked(
        size,
        (node) => node % 2 === 0,
        (node) => node % 2 === 0 && node + 2 < size,
        2,
      );
    case "zigzag":
      return linked(
        size,
        (node) => node % 2 === 0,
        (node) => node % 2 === 1 && node + 1 < size,
        1,
      );
  }
}

/** The tree whose left children follow their parents, and whose right ones stand so many places after theirs. */
function linked(
  size: number,
  hasLeft: (node: number) => boolean,
  hasRight: (node: number) => boolean,
  step: number,
): BinaryTree {
  const left = new Int32Array(size).fill(-1);
  const right = new Int32Array(size).fill(-1);
  for (let node = 0; node < size; node++) {
    if (hasLeft(node) && node + 1 < size) left[node] = node + 1;
    if (hasRight(node)) right[node] = node + step;
  }
  return new BinaryTree(left, left, right);
}

/** 0 to size - 1 in random order. */
export function shuffledLabels(size: number, seed: number): Int32Array {
  const random = seeded(seed ^ 0x5bd1e995);
  const labels = Int32Array.from({ length: size }, (_none, i) => i);
  for (let i = size - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const label = labels[i]!;
    labels[i] = labels[j]!;
    labels[j] = label;
  }
  return labels;
}

/** Numbers in [0, 1) that look random (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
