import { describe, expect, test } from "vitest";
import {
  type BinaryTree,
  checkTraversals,
  countTrees,
  fromLevelorderInorder,
  fromPostorderInorder,
  fromPreorderInorder,
  fromPreorderPostorder,
  inorder,
  isUnique,
  levelorder,
  nthTree,
  postorder,
  singleChildNodes,
  TraversalError,
  trees,
} from "../src/index.js";
import {
  allShapes,
  CATALAN,
  inorderOf,
  levelorderOf,
  linksOf,
  MOTZKIN,
  permutations,
  postorderOf,
  preorderOf,
  type Shape,
} from "./reference/shapes.js";

const SIZES = [0, 1, 2, 3, 4, 5, 6, 7, 8];

describe.each(SIZES)("all trees of %i nodes", (size) => {
  const shapes = allShapes(size);

  test("there are Catalan many", () => expect(shapes).toHaveLength(CATALAN[size]!));

  test("each comes back from any two sequences that settle it", () => {
    for (const shape of shapes) {
      const expected = linksOf(shape);
      const sequences = [
        preorderOf(shape),
        inorderOf(shape),
        postorderOf(shape),
        levelorderOf(shape),
      ] as const;
      const [pre, ino, post, level] = sequences.map((nodes) => nodes.map((node) => `n${node}`));
      const built = [
        fromPreorderInorder(sequences[0], sequences[1]),
        fromPreorderInorder(pre!, ino!),
        fromPostorderInorder(sequences[2], sequences[1]),
        fromPostorderInorder(post!, ino!),
        fromLevelorderInorder(sequences[3], sequences[1]),
        fromLevelorderInorder(level!, ino!),
      ];
      for (const tree of built) {
        expect({ left: tree.left, right: tree.right }).toEqual(expected);
        expect(tree.values.length).toBe(size);
      }
      expect(built[3]!.values).toEqual(pre);
      expect(built[5]!.values).toEqual(pre);
      const tree = built[0]!;
      expect([...inorder(tree)]).toEqual(sequences[1]);
      expect([...postorder(tree)]).toEqual(sequences[2]);
      expect([...levelorder(tree)]).toEqual(sequences[3]);
    }
  });

  test("preorder with postorder: Motzkin many pairs, 2^k trees each, all trees together", () => {
    const pre = preorderOf(shapes[0]!);
    const pairs = new Map<string, Shape[]>();
    for (const shape of shapes) {
      const key = postorderOf(shape).join();
      pairs.set(key, [...(pairs.get(key) ?? []), shape]);
    }
    expect(pairs.size).toBe(MOTZKIN[size]);
    for (const [key, members] of pairs) {
      const post = key === "" ? [] : key.split(",").map(Number);
      expect(countTrees(pre, post)).toBe(BigInt(members.length));
      expect(isUnique(pre, post)).toBe(members.length === 1);
      const single = singleChildNodes(pre, post);
      expect(members).toHaveLength(2 ** single.length);
      const found = [...trees(pre, post)].map(({ left, right }) => ({ left, right }));
      expect(new Set(found.map((links) => JSON.stringify(links))).size).toBe(members.length);
      expect(found).toEqual(expect.arrayContaining(members.map(linksOf)));
      found.forEach((links, n) => {
        expect(nthTree(pre, post, BigInt(n))).toMatchObject(links);
      });
      expect(fromPreorderPostorder(pre, post, { ambiguous: "left" })).toMatchObject(found[0]!);
      expect(fromPreorderPostorder(pre, post, { ambiguous: "right" })).toMatchObject(found.at(-1)!);
    }
  });
});

describe.each(SIZES.slice(0, 8))("all orders of %i labels", (size) => {
  const pre = Array.from({ length: size }, (_none, i) => i);
  const shapes = allShapes(size);
  const orders = permutations(size);

  test.each([
    ["inorder", inorderOf, fromPreorderInorder, CATALAN],
    [
      "postorder",
      postorderOf,
      (a: number[], b: number[]) => fromPreorderPostorder(a, b, { ambiguous: "left" }),
      MOTZKIN,
    ],
  ] as const)(
    "%s is refused at its first impossible place, or belongs to a tree",
    (name, of, build, counts) => {
      const possible = new Set(
        shapes.flatMap((shape) => of(shape).map((_label, i, all) => all.slice(0, i + 1).join())),
      );
      let consistent = 0;
      for (const order of orders) {
        const impossible = order.findIndex((_label, i) => !possible.has(order.slice(0, i + 1).join()));
        const check = checkTraversals({ preorder: pre, [name]: order });
        if (impossible < 0) {
          consistent++;
          expect(of === inorderOf ? inorder(build(pre, order)) : postorder(build(pre, order))).toEqual(
            Int32Array.from(order),
          );
          expect(check).toEqual({ ok: true });
          continue;
        }
        expect(check).toMatchObject({ ok: false, code: "order" });
        expect(() => build(pre, order)).toThrow(TraversalError);
        if (name === "inorder") expect(check).toMatchObject({ sequence: "inorder", index: impossible });
        else expect(countTrees(pre, order)).toBe(0n);
      }
      expect(consistent).toBe(counts[size]);
    },
  );

  test("level order with inorder, postorder with inorder", () => {
    const consistent = { level: 0, post: 0 };
    const labelsOf = (tree: BinaryTree<number>, nodes: Int32Array) =>
      Array.from(nodes, (node) => tree.values[node]);
    for (const order of orders) {
      if (checkTraversals({ levelorder: pre, inorder: order }).ok) {
        consistent.level++;
        const tree = fromLevelorderInorder(pre, order);
        expect(labelsOf(tree, levelorder(tree))).toEqual(pre);
        expect(labelsOf(tree, inorder(tree))).toEqual(order);
      }
      if (checkTraversals({ postorder: pre, inorder: order }).ok) {
        consistent.post++;
        const tree = fromPostorderInorder(pre, order);
        expect(labelsOf(tree, postorder(tree))).toEqual(pre);
        expect(labelsOf(tree, inorder(tree))).toEqual(order);
      }
    }
    expect(consistent).toEqual({ level: CATALAN[size], post: CATALAN[size] });
  });
});
