import { describe, expect, test } from "vitest";
import {
  allTrees,
  type BinaryTree,
  depths,
  equals,
  fromParents,
  levelorder,
  mirror,
  randomBst,
  randomTree,
  subtree,
  subtreeSizes,
  tidyLayout,
} from "../src/index.js";
import { seeded } from "./random.js";

const CLOSE = 1e-9;

function checkTidy(tree: BinaryTree, nodeWidth: number, levelHeight: number): void {
  const { x, y } = tidyLayout(tree, { nodeWidth, levelHeight });
  expect(x).toBeInstanceOf(Float64Array);
  expect([x.length, y.length]).toEqual([tree.size, tree.size]);
  if (tree.size > 0) expect([x[0], y[0]]).toEqual([0, 0]);
  const levels = depths(tree);
  const nodes = levelorder(tree);
  let wrong = 0;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (!Number.isFinite(x[node]) || y[node] !== levels[node]! * levelHeight) wrong++;
    const next = nodes[i + 1];
    if (
      next !== undefined &&
      levels[next] === levels[node] &&
      !(x[next]! - x[node]! >= nodeWidth * (1 - CLOSE))
    )
      wrong++;
    const [l, r] = [tree.left[node]!, tree.right[node]!];
    if (l >= 0 && r >= 0 && Math.abs((x[l]! + x[r]!) / 2 - x[node]!) > CLOSE * nodeWidth * tree.size) wrong++;
    if (l >= 0 && r < 0 && !(x[l]! < x[node]!)) wrong++;
    if (l < 0 && r >= 0 && !(x[r]! > x[node]!)) wrong++;
  }
  expect(wrong).toBe(0);
}

describe("drawings are tidy", () => {
  test.each([0, 1, 2, 3, 4, 5, 6, 7])("all trees of %i nodes", (size) => {
    for (const tree of allTrees(size)) checkTidy(tree, 1, 1);
  });

  test.each([63, 64, 65, 500, 20_000])("random trees of %i nodes", (size) => {
    const random = seeded(size);
    checkTidy(randomTree(size, random), 40, 64);
    checkTidy(randomBst(size, random), 0.1, 3);
  });
});

test("the mirrored tree is drawn mirrored", () => {
  const random = seeded(7);
  for (const size of [1, 2, 10, 100, 1000]) {
    const tree = randomTree(size, random);
    const twice = mirror(mirror(tree));
    const { x } = tidyLayout(tree);
    const { x: turned } = tidyLayout(mirror(tree));
    expect(equals(twice, tree)).toBe(true);
    const order = mirror(tree).values;
    for (let node = 0; node < size; node++) expect(turned[node]).toBeCloseTo(-x[order[node]!]!, 9);
  }
});

test("a subtree looks alike wherever it hangs", () => {
  const tree = randomTree(400, seeded(8));
  const { x } = tidyLayout(tree);
  const sizes = subtreeSizes(tree);
  for (let node = 0; node < tree.size; node += 7) {
    const alone = tidyLayout(subtree(tree, node)).x;
    for (let i = 0; i < sizes[node]!; i++) expect(x[node + i]! - x[node]!).toBeCloseTo(alone[i]!, 9);
  }
});

test("sizes that cannot be are refused", () => {
  const tree = randomTree(3, seeded(1));
  for (const bad of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => tidyLayout(tree, { nodeWidth: bad })).toThrow(
      /^nodeWidth must be a finite number > 0, got /,
    );
    expect(() => tidyLayout(tree, { levelHeight: bad })).toThrow(RangeError);
  }
  // @ts-expect-error
  expect(() => tidyLayout(tree, { nodeWidth: "1" })).toThrow(TypeError);
  // @ts-expect-error
  expect(() => tidyLayout({ left: [], right: [] })).toThrow("tree must be a BinaryTree, got an object");
});

test("links that were changed into no tree are refused, not followed", () => {
  for (const [array, node, value] of [
    ["left", 5, 2],
    ["right", 10, 1e9],
    ["left", 0, -7],
    ["right", 99, 100],
  ] as const) {
    const tree = randomBst(100, seeded(9));
    tree[array][node] = value;
    expect(() => tidyLayout(tree)).toThrow("tree was changed");
    expect(() => subtreeSizes(tree)).toThrow(RangeError);
  }
  for (const size of [100, 101, 5000]) {
    const forest = randomBst(size, seeded(9));
    forest.right.fill(-1);
    expect(() => tidyLayout(forest)).toThrow("tree was changed");
    forest.left.fill(-1);
    expect(() => tidyLayout(forest)).toThrow("tree was changed");
  }
});

test("trees whose right subtrees all wait are drawn as any", () => {
  for (const size of [63, 64, 65, 1001, 1002]) {
    const parents = Int32Array.from({ length: size }, (_none, node) =>
      node % 2 === 0 ? node - 2 : node - 1,
    ).fill(-1, 0, 1);
    checkTidy(fromParents(parents, { sides: parents.map((_parent, node) => node % 2) }), 1, 1);
  }
});
