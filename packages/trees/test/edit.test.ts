import { expect, test } from "vitest";
import {
  allTrees,
  type BinaryTree,
  diff,
  equals,
  fromNested,
  graft,
  mirror,
  type NestedTree,
  prune,
  randomTree,
  subtree,
  subtreeSizes,
  toNested,
} from "../src/index.js";
import { seeded } from "./random.js";

const nestedMirror = (node: NestedTree<number> | null | undefined): NestedTree<number> | null =>
  node ? { value: node.value, left: nestedMirror(node.right), right: nestedMirror(node.left) } : null;

test("mirror images", () => {
  for (const tree of allTrees(6)) {
    expect(toNested(mirror(tree))).toEqual(nestedMirror(toNested(tree)));
    expect(equals(mirror(mirror(tree)), tree)).toBe(true);
  }
});

test("a pruned branch can be grafted back", () => {
  const check = (tree: BinaryTree<number>, node: number): void => {
    const branch = subtree(tree, node);
    const rest = prune(tree, node);
    expect(branch.size + rest.size).toBe(tree.size);
    expect(branch.values[0]).toBe(node);
    expect(equals(fromNested(toNested(rest)), rest)).toBe(true);
    if (node === 0) return;
    const parent = Math.max(tree.left.indexOf(node), tree.right.indexOf(node));
    const side = tree.left[parent] === node ? "left" : "right";
    expect(equals(graft(rest, parent, side, branch), tree)).toBe(true);
    expect(() => graft(tree, parent, side, branch)).toThrow(RangeError);
  };
  for (const tree of allTrees(5)) for (let node = 0; node < 5; node++) check(tree, node);
  const large = randomTree(1000, seeded(1));
  for (let node = 0; node < 1000; node += 37) check(large, node);
});

test("a tree may be grafted to itself", () => {
  const tree = randomTree(9, seeded(3));
  const leaf = subtreeSizes(tree).lastIndexOf(1);
  const grown = graft(tree, leaf, "left", tree);
  expect(grown.size).toBe(18);
  expect(equals(subtree(grown, leaf + 1), tree)).toBe(true);
});

test("editing refuses nodes and sides that are not there", () => {
  const tree = randomTree(3, seeded(1));
  for (const node of [-1, 3, 0.5, Number.NaN]) {
    expect(() => prune(tree, node)).toThrow("node must be the number of one of the tree's 3 nodes");
    expect(() => subtree(tree, node)).toThrow(RangeError);
  }
  expect(() => prune(tree, "0" as never)).toThrow(TypeError);
  expect(() => graft(tree, 0, "up" as never, tree)).toThrow(
    'side must be one of "left", "right", got string up',
  );
  expect(() => graft(tree, 2, "left", null as never)).toThrow("branch must be a BinaryTree, got null");
  expect(equals(graft(tree, 2, "left", randomTree(0)), tree)).toBe(true);
});

test("differences", () => {
  const a = fromNested({ value: 1, left: { value: 2 }, right: { value: 3, left: { value: 4 } } });
  const b = fromNested({ value: 1, left: { value: 5, right: { value: 6 } }, right: { value: 3 } });
  expect(diff(a, a)).toEqual([]);
  expect(diff(a, b)).toEqual([
    { type: "relabelled", before: 1, after: 1 },
    { type: "added", before: -1, after: 2 },
    { type: "removed", before: 3, after: -1 },
  ]);
  expect(diff(fromNested<number>(null), a)).toEqual([{ type: "added", before: -1, after: 0 }]);
});
