import { describe, expect, test } from "vitest";
import {
  countTreesPreorderInorder,
  fromPostorderInorder,
  fromPreorderInorder,
  inorder,
  labels,
  postorder,
  preorder,
  randomTree,
  TraversalError,
} from "../src/index.js";
import { seeded } from "./random.js";
import { allShapes, CATALAN, inorderOf, postorderOf, preorderOf, type Shape } from "./reference/shapes.js";

/** The words that every shape of `size` nodes, labelled in all ways with `letters`, has as traversals. */
function families(size: number, letters: string, of: (shape: Shape) => number[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const shape of allShapes(size)) {
    for (let code = 0; code < letters.length ** size; code++) {
      const label = (node: number) => letters[Math.floor(code / letters.length ** node) % letters.length];
      const key = `${of(shape).map(label).join("")} ${inorderOf(shape).map(label).join("")}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

const words = (size: number, letters: string): string[] =>
  size === 0 ? [""] : words(size - 1, letters).flatMap((word) => [...letters].map((letter) => word + letter));

describe.each([
  [1, "ab"],
  [4, "ab"],
  [5, "ab"],
  [4, "abc"],
] as const)("all words of %i letters out of %s", (size, letters) => {
  const all = words(size, letters);

  test("trees are counted, the first one found, and none invented", () => {
    const counts = families(size, letters, preorderOf);
    for (const pre of all) {
      for (const ino of all) {
        const expected = counts.get(`${pre} ${ino}`) ?? 0;
        expect(countTreesPreorderInorder(pre, ino)).toBe(BigInt(expected));
        if (expected === 0) {
          expect(() => fromPreorderInorder(pre, ino, { duplicates: "first" })).toThrow(TraversalError);
          continue;
        }
        const tree = fromPreorderInorder(pre, ino, { duplicates: "first" });
        expect([...labels(tree, preorder(tree))].join("")).toBe(pre);
        expect([...labels(tree, inorder(tree))].join("")).toBe(ino);
        if (new Set(pre).size < size) {
          expect(() => fromPreorderInorder(pre, ino)).toThrow(expect.objectContaining({ code: "duplicate" }));
        }
      }
    }
  });

  test("with postorder too", () => {
    const counts = families(size, letters, postorderOf);
    for (const post of all) {
      for (const ino of all) {
        const build = () => fromPostorderInorder(post, ino, { duplicates: "first" });
        if (!counts.has(`${post} ${ino}`)) {
          expect(build).toThrow(TraversalError);
          continue;
        }
        const tree = build();
        expect([...labels(tree, postorder(tree))].join("")).toBe(post);
        expect([...labels(tree, inorder(tree))].join("")).toBe(ino);
      }
    }
  });
});

test("one letter: Catalan", () => {
  for (let size = 0; size <= 8; size++) {
    const word = "a".repeat(size);
    expect(countTreesPreorderInorder(word, word)).toBe(BigInt(CATALAN[size]!));
  }
  expect(countTreesPreorderInorder("a".repeat(16), "a".repeat(16))).toBe(35357670n);
});

test("valid pairs on which the first try gets stuck are solved, up to the limit", () => {
  const random = seeded(3);
  for (let round = 0; round < 60; round++) {
    const tree = randomTree(16, random);
    const values = Array.from(tree.values, () => Math.floor(random() * 8));
    const ino = Array.from(inorder(tree), (node) => values[node]!);
    const built = fromPreorderInorder(values, ino, { duplicates: "first" });
    expect([...labels(built, inorder(built))]).toEqual(ino);
  }
  const many = Array.from({ length: 100 }, (_none, i) => i + 10);
  const stuck = [0, 1, 0, 2, ...many];
  const order = [0, 2, 1, 0, ...many];
  expect(() => fromPreorderInorder(stuck, order, { duplicates: "first" })).toThrow(/at most 64/);
  expect(() => countTreesPreorderInorder(stuck, order)).toThrow(
    "at most maxNodes = 64, got 104 with duplicates",
  );
});

test("large unique inputs need no table", () => {
  const tree = randomTree(5000, seeded(4));
  expect(countTreesPreorderInorder(tree.values, inorder(tree))).toBe(1n);
  expect(countTreesPreorderInorder(tree.values, inorder(tree).reverse())).toBe(0n);
});

test("the greedy builder accepts large inputs with duplicates that fit", () => {
  const same = new Int32Array(100_000).fill(7);
  expect(() => fromPreorderInorder(same, same)).toThrow(
    expect.objectContaining({ code: "duplicate", index: 1 }),
  );
  expect(fromPreorderInorder(same, same, { duplicates: "first" }).size).toBe(100_000);
  expect(() => fromPreorderInorder("aa", "aa", { duplicates: "all" as never })).toThrow(
    'duplicates must be one of "error", "first"',
  );
});
