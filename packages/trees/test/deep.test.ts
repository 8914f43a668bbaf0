import { describe, expect, test } from "vitest";
import {
  ancestors,
  type BinaryTree,
  bstFromPostorder,
  bstFromPreorder,
  canonicalHash,
  cartesianTree,
  checkTraversals,
  countTrees,
  diameter,
  diff,
  equals,
  fromBalancedParentheses,
  fromLevelArray,
  fromLevelorderInorder,
  fromNested,
  fromParents,
  fromPostorderInorder,
  fromPreorderInorder,
  fromPreorderPostorder,
  graft,
  height,
  inorder,
  isBst,
  isomorphic,
  isSymmetric,
  levelorder,
  lowestCommonAncestor,
  mirror,
  OrderedTree,
  parse,
  pathBetween,
  postorder,
  preorder,
  prune,
  serialize,
  subtree,
  tidyLayout,
  toAscii,
  toBalancedParentheses,
  toDot,
  toLevelArray,
  toMermaid,
  toNested,
  toParents,
  toSvg,
  width,
} from "../src/index.js";
import { same } from "./same.js";

/** Deeper than any stack of calls. */
const SIZE = 20_000;
const left = fromBalancedParentheses("(".repeat(SIZE) + ")".repeat(SIZE));
const right = fromBalancedParentheses("()".repeat(SIZE));
const zigzag = fromParents(
  Int32Array.from({ length: SIZE }, (_none, node) => node - 1),
  { sides: Uint8Array.from({ length: SIZE }, (_none, node) => node % 2) },
);
const caterpillar = fromParents(
  Int32Array.from({ length: SIZE }, (_none, node) => node - 1 - (node % 2 === 0 && node > 0 ? 1 : 0)),
);

describe.each([
  ["left", left],
  ["right", right],
  ["zigzag", zigzag],
  ["caterpillar", caterpillar],
])("nothing recurses on a chain: %s", (name, tree: BinaryTree<number>) => {
  const [pre, ino, post, level] = [preorder, inorder, postorder, levelorder].map((walk) => walk(tree)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];

  test("reconstruction and validation", () => {
    expect(equals(fromPreorderInorder(pre, ino), tree)).toBe(true);
    expect(equals(fromPostorderInorder(post, ino), tree)).toBe(true);
    expect(equals(fromLevelorderInorder(level, ino), tree)).toBe(true);
    expect(fromPreorderPostorder(pre, post, { ambiguous: "left" }).size).toBe(SIZE);
    same(OrderedTree.fromPreorderPostorder(pre, post).postorder(), post);
    expect(checkTraversals({ preorder: pre, inorder: ino, postorder: post, levelorder: level })).toEqual({
      ok: true,
    });
    expect(countTrees(pre, post)).toBe(name === "caterpillar" ? 2n : 1n << BigInt(SIZE - 1));
  });

  test("measures and questions", () => {
    const levels = name === "caterpillar" ? SIZE / 2 + 1 : SIZE;
    expect(height(tree)).toBe(levels);
    expect(width(tree)).toBe(name === "caterpillar" ? 2 : 1);
    expect(diameter(tree)).toBeGreaterThanOrEqual(levels - 1);
    expect(isSymmetric(tree)).toBe(false);
    expect(lowestCommonAncestor(tree)(SIZE - 1, SIZE - 2)).toBeGreaterThan(0);
    expect(ancestors(tree, SIZE - 1).at(-1)).toBe(0);
    expect(pathBetween(tree, 0, SIZE - 1)[0]).toBe(0);
    expect(isomorphic(tree, mirror(tree))).toBe(true);
    expect(canonicalHash(tree)).toBe(canonicalHash(mirror(tree)));
    expect(diff(tree, tree)).toEqual([]);
    expect(isBst(tree)).toBe(name === "right");
  });

  test("other forms and editing", () => {
    expect(equals(fromLevelArray(toLevelArray(tree)), tree)).toBe(true);
    expect(equals(fromNested(toNested(tree)), tree)).toBe(true);
    expect(equals(parse(serialize(tree)), tree)).toBe(true);
    const { parents, sides } = toParents(tree);
    expect(equals(fromParents(parents, { sides }), tree)).toBe(true);
    expect(equals(mirror(mirror(tree)), tree)).toBe(true);
    expect(prune(tree, 5).size).toBeLessThan(SIZE);
    expect(subtree(tree, 1).size).toBeGreaterThan(0);
    expect(graft(tree, SIZE - 1, "left", tree).size).toBe(2 * SIZE);
  });

  test("drawing", () => {
    const { x, y } = tidyLayout(tree);
    expect(Number.isFinite(x[SIZE - 1]!) && y[SIZE - 1]! > 0).toBe(true);
    expect(toAscii(tree)).toMatch(/… \d+ more below\n$/);
    expect(toDot(tree).length).toBeGreaterThan(SIZE * 20);
    expect(toMermaid(tree).length).toBeGreaterThan(SIZE * 20);
    expect(toSvg(tree).length).toBeGreaterThan(SIZE * 100);
  });
});

test("search trees and Cartesian trees of sorted keys", () => {
  const keys = Int32Array.from({ length: SIZE }, (_none, i) => i);
  expect(height(bstFromPreorder(keys))).toBe(SIZE);
  expect(height(bstFromPostorder(keys))).toBe(SIZE);
  expect(height(cartesianTree(keys))).toBe(SIZE);
  expect(height(cartesianTree(keys.slice().reverse()))).toBe(SIZE);
});

test("a million nodes are built and measured; deep.mjs takes ten million through everything", () => {
  const labels = new Int32Array(1_000_000);
  for (let i = 0; i < labels.length; i++) labels[i] = i;
  expect(height(fromPreorderInorder(labels, labels))).toBe(1_000_000);
});

test("balanced parentheses of a perfect tree of 2^20 - 1 nodes", () => {
  const perfect = fromLevelArray(Int32Array.from({ length: 2 ** 20 - 1 }, (_none, i) => i));
  expect(height(perfect)).toBe(20);
  expect(isSymmetric(fromLevelArray(new Uint8Array(2 ** 20 - 1)))).toBe(true);
  expect(equals(fromBalancedParentheses(toBalancedParentheses(perfect), perfect.values), perfect)).toBe(true);
});
