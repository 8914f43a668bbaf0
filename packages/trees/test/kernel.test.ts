import { describe, expect, test } from "vitest";
import {
  type BinaryTree,
  fromBalancedParentheses,
  fromPreorderInorder,
  inorder,
  mirror,
  preorder,
  randomBst,
  randomTree,
  toBalancedParentheses,
} from "../src/index.js";
import { heap, reconstructKernel } from "../src/kernel.js";
import { placeInKernel } from "../src/layout/in-kernel.js";
import { placePortably } from "../src/layout/tidy-portable.js";
import { buildByInorder } from "../src/reconstruct/by-inorder.js";
import { seeded, shuffled } from "./random.js";
import { permutations } from "./reference/shapes.js";
import { same } from "./same.js";

const kernel = reconstructKernel()!;
const free = firstFree();

function firstFree(): number {
  const pointer = heap.allocate(1);
  heap.release(pointer);
  return pointer;
}

/** The links that the kernel makes, from pieces of so many labels. */
function build(
  preorder: Int32Array,
  inorder: Int32Array,
  piece: number,
): { left: Int32Array; right: Int32Array; read: number } {
  const size = preorder.length;
  const [left, right, pre, ino, stack] = [64, 64 + 4 * size, 64 + 8 * size, 68 + 12 * size, 72 + 16 * size];
  const pointer = heap.allocate(stack + 8 * size + 24);
  heap.u8.fill(0xa5, pointer, pointer + stack + 8 * size + 24);
  const list = (at: number) => new Int32Array(heap.memory.buffer, pointer + at, size);
  list(pre).set(preorder);
  list(ino).set(inorder);
  const state = new Int32Array(heap.memory.buffer, pointer, 4).fill(0);
  const pieceEnd = (done: number) => Math.min(size, done - (done % piece) + piece);
  for (let before = -1; state[0]! + state[1]! > before && state[1]! < size; ) {
    before = state[0]! + state[1]!;
    kernel.buildByInorder(
      pointer,
      pointer + stack + (size % 2) * 4,
      pointer + left,
      pointer + right,
      pointer + pre,
      pieceEnd(state[0]!),
      pointer + ino,
      pieceEnd(state[1]!),
    );
  }
  const links = { left: list(left).slice(), right: list(right).slice(), read: state[1]! };
  heap.release(pointer);
  return links;
}

test.each([1, 2, 3, 100])(
  "the builder agrees with TypeScript on every order of up to seven labels, good or bad, in pieces of %i",
  (piece) => {
    for (let size = 0; size <= 7; size++) {
      const preorder = Int32Array.from({ length: size }, (_none, i) => i - 3);
      for (const order of permutations(size)) {
        const inorder = Int32Array.from(order, (label) => label - 3);
        const expected = buildByInorder(preorder, inorder);
        const built = build(preorder, inorder, piece);
        if (built.read !== expected.read) expect(built.read).toBe(expected.read);
        if (built.read !== size) continue;
        same(built.left, expected.left);
        same(built.right, expected.right);
      }
    }
  },
);

test("labels of inorder that are there too often pop nothing that was not pushed", () => {
  for (const label of [0, -1, 1, 2 ** 31 - 1, -(2 ** 31)]) {
    for (const size of [1, 2, 64, 65, 500]) {
      const preorder = Int32Array.from({ length: size }, (_none, i) => label + i);
      const inorder = new Int32Array(size).fill(label);
      const { read } = buildByInorder(preorder, inorder);
      expect(build(preorder, inorder, size).read).toBe(read);
      expect(build(new Int32Array(size).fill(label), inorder, 7).read).toBe(size);
    }
  }
});

test("chains, whose steps repeat themselves, and random trees follow each other", () => {
  const random = seeded(4);
  const word = (tree: BinaryTree) => toBalancedParentheses(tree);
  const parts = [
    () => "()".repeat(3000),
    () => "(".repeat(2000) + ")".repeat(2000),
    () => "(()".repeat(1000) + ")".repeat(1000),
    () => "(()())".repeat(500),
    () => word(randomTree(500, random)),
    () => word(randomBst(500, random)),
    () => word(randomTree(7, random)),
  ];
  for (let round = 0; round < 10; round++) {
    const tree = fromBalancedParentheses(
      Array.from({ length: 12 }, () => parts[Math.floor(random() * parts.length)]!()).join(""),
    );
    const labels = shuffled(tree.size, random);
    const order = (nodes: Int32Array) => nodes.map((node) => labels[node]!);
    const sequences = [order(preorder(tree)), order(inorder(tree))] as const;
    for (const piece of [1000, 4096, 2 ** 20]) {
      const { left, right } = build(...sequences, piece);
      same(left, tree.left);
      same(right, tree.right);
    }
    const { left, right } = fromPreorderInorder(...sequences);
    same(left, tree.left);
    same(right, tree.right);
  }
});

describe("labels are found distinct, or not", () => {
  const isDistinct = (labels: Int32Array): boolean => {
    const bytes = 4 * labels.length;
    const pointer = heap.allocate(3 * bytes + 8192);
    new Int32Array(heap.memory.buffer, pointer, labels.length).set(labels);
    heap.u8.fill(0xa5, pointer + bytes, pointer + 3 * bytes + 8192);
    const answer = kernel.isDistinct(pointer, labels.length, pointer + bytes, pointer + 3 * bytes);
    heap.release(pointer);
    return answer === 1;
  };
  const spreads = {
    dense: (label: number) => label,
    negative: (label: number) => label - 2 ** 31,
    "as far apart as bits go": (label: number) => label * 64 - 5,
    "too far apart for bits": (label: number) => label * 65 + 2 ** 20,
    anywhere: (label: number) => Math.imul(label, 0x9e3779b1),
    "both ends": (label: number) => (label % 2 === 0 ? label + 2 ** 30 * 1.9 : -(2 ** 31) + label),
  };
  test.each(Object.entries(spreads))("%s", (_name, spread) => {
    const random = seeded(1);
    for (const size of [4, 5, 6, 7, 8, 9, 31, 32, 33, 67, 1000, 5001]) {
      const labels = shuffled(size, random).map((label) => spread(label));
      expect(new Set(labels).size).toBe(size);
      expect(isDistinct(labels)).toBe(true);
      for (let round = 0; round < 20; round++) {
        const twice = labels.slice();
        const from = Math.floor(random() * size);
        const to = (from + 1 + Math.floor(random() * (size - 1))) % size;
        twice[to] = twice[from]!;
        expect(isDistinct(twice)).toBe(false);
      }
    }
  });
});

test("the layout is TypeScript's, bit for bit", () => {
  const random = seeded(2);
  for (let size = 1; size < 300; size++) {
    for (const tree of [
      randomTree(size, random),
      randomBst(size, random),
      mirror(randomTree(size, random)),
    ]) {
      const [ours, theirs] = [placeInKernel(tree, 0.7, 31)!, placePortably(tree, 0.7, 31)];
      same(ours.x, theirs.x);
      same(ours.y, theirs.y);
    }
  }
});

test("no memory stays allocated", () => {
  expect(firstFree()).toBe(free);
});
