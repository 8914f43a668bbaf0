import { describe, expect, test } from "vitest";
import {
  ancestors,
  BinaryTree,
  canonicalHash,
  depths,
  diameter,
  distance,
  height,
  heights,
  isBalanced,
  isBst,
  isComplete,
  isFull,
  isomorphic,
  isPerfect,
  isSymmetric,
  kthAncestor,
  leafCount,
  lowestCommonAncestor,
  pathBetween,
  randomBst,
  randomTree,
  subtreeSizes,
  width,
} from "../src/index.js";
import { seeded } from "./random.js";
import * as reference from "./reference/measures.js";
import { allShapes, linksOf, type Shape } from "./reference/shapes.js";

const treeOf = (shape: Shape, values: ArrayLike<number> = []): BinaryTree<number> => {
  const { left, right } = linksOf(shape);
  return new BinaryTree(
    Array.from(left, (_none, node) => values[node] ?? 0),
    left,
    right,
  );
};

describe.each([0, 1, 2, 3, 4, 5, 6, 7])("all trees of %i nodes", (size) => {
  const shapes = allShapes(size);

  test("measures", () => {
    for (const shape of shapes) {
      const tree = treeOf(shape);
      const levels = reference.levelsOf(shape);
      expect(height(tree)).toBe(levels.length);
      expect(width(tree)).toBe(Math.max(0, ...levels.map((level) => level.length)));
      expect(leafCount(tree)).toBe(reference.leavesOf(shape));
      expect(diameter(tree)).toBe(reference.diameterOf(shape));
      levels.forEach((level, depth) => {
        for (const node of level) expect(depths(tree)[node]).toBe(depth);
      });
      const visit = (node: Shape): void => {
        if (node === null) return;
        expect(subtreeSizes(tree)[node.label]).toBe(reference.sizeOf(node));
        expect(heights(tree)[node.label]).toBe(reference.heightOf(node));
        visit(node.left);
        visit(node.right);
      };
      visit(shape);
    }
  });

  test("predicates", () => {
    for (const shape of shapes) {
      const tree = treeOf(shape);
      expect(isBalanced(tree)).toBe(reference.balanced(shape));
      expect(isFull(tree)).toBe(reference.full(shape));
      expect(isPerfect(tree)).toBe(reference.perfect(shape));
      expect(isComplete(tree)).toBe(reference.complete(shape));
      expect(isSymmetric(tree)).toBe(reference.mirrored(shape, shape));
    }
  });

  test("isomorphism and its hash", () => {
    const names = shapes.map(reference.canonical);
    const trees = shapes.map((shape) => treeOf(shape));
    const hashes = new Map<string, bigint>();
    for (const [i, name] of names.entries()) {
      const hash = canonicalHash(trees[i]!);
      expect(hashes.get(name) ?? hash).toBe(hash);
      hashes.set(name, hash);
      for (const [j, other] of names.slice(0, 60).entries()) {
        expect(isomorphic(trees[i]!, trees[j]!)).toBe(name === other);
      }
    }
    expect(new Set(hashes.values()).size).toBe(hashes.size);
  });

  test("paths and lowest common ancestors", () => {
    for (const shape of shapes.slice(0, 200)) {
      const tree = treeOf(shape);
      const lowest = lowestCommonAncestor(tree);
      const paths = Array.from({ length: size }, (_none, node) => reference.pathTo(shape, node)!);
      paths.forEach((toU, u) => {
        expect([...ancestors(tree, u)]).toEqual(toU.slice(0, -1).reverse());
        for (let k = 0; k <= size; k++) expect(kthAncestor(tree, u, k)).toBe(toU.at(-1 - k) ?? -1);
        paths.forEach((toV, v) => {
          const shared = toU.filter((node, i) => toV[i] === node);
          expect(lowest(u, v)).toBe(shared.at(-1));
          const path = [...toU.slice(shared.length - 1).reverse(), ...toV.slice(shared.length)];
          expect([...pathBetween(tree, u, v)]).toEqual(path);
          expect(distance(tree, u, v)).toBe(path.length - 1);
        });
      });
    }
  });
});

test("lowest common ancestors in large trees agree with the paths", () => {
  const random = seeded(4);
  for (const make of [randomTree, randomBst]) {
    const tree = make(3000, random);
    const lowest = lowestCommonAncestor(tree);
    for (let round = 0; round < 2000; round++) {
      const [u, v] = [Math.floor(random() * 3000), Math.floor(random() * 3000)];
      expect(lowest(u, v)).toBe(Math.min(...pathBetween(tree, u, v)));
    }
  }
});

test("search trees are told by their labels", () => {
  expect(isBst(randomBst(500, seeded(5)))).toBe(true);
  expect(isBst(new BinaryTree([2, 1, 2], [1, -1, -1], [2, -1, -1]))).toBe(false);
  expect(isBst(new BinaryTree(["m", "a", "z"], [1, -1, -1], [2, -1, -1]))).toBe(true);
  expect(isBst(new BinaryTree<number>([], [], []))).toBe(true);
  expect(() => isBst(new BinaryTree([1, Number.NaN], [1, -1], [-1, -1]))).toThrow(RangeError);
  // @ts-expect-error
  expect(() => isBst(new BinaryTree([{}], [-1], [-1]))).toThrow(TypeError);
});

test("labels count for symmetry always, for isomorphism if asked", () => {
  const tree = new BinaryTree(["r", "a", "b"], [1, -1, -1], [2, -1, -1]);
  const turned = new BinaryTree(["r", "b", "a"], [1, -1, -1], [2, -1, -1]);
  const other = new BinaryTree(["r", "b", "c"], [1, -1, -1], [2, -1, -1]);
  expect(isSymmetric(tree)).toBe(false);
  expect(isomorphic(tree, turned, { labels: true })).toBe(true);
  expect(isomorphic(tree, other)).toBe(true);
  expect(isomorphic(tree, other, { labels: true })).toBe(false);
});

test("many different subtrees are kept apart", () => {
  const random = seeded(6);
  const tree = randomTree(20_000, random);
  expect(isomorphic(tree, tree, { labels: true })).toBe(true);
  expect(isomorphic(tree, randomTree(20_000, random))).toBe(false);
});
