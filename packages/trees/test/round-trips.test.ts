import { describe, expect, test } from "vitest";
import {
  type BinaryTree,
  checkTraversals,
  equals,
  fromLevelorderInorder,
  fromPostorderInorder,
  fromPreorderInorder,
  fromPreorderPostorder,
  inorder,
  labels,
  levelorder,
  mirror,
  postorder,
  preorder,
  randomBst,
  randomTree,
  singleChildNodes,
  TraversalError,
} from "../src/index.js";
import { seeded, shuffled } from "./random.js";
import { same } from "./same.js";

const kinds: Record<string, (ranks: Int32Array) => ArrayLike<unknown>> = {
  Int32Array: (ranks) => ranks.map((rank) => rank - 50),
  "Int32Array far apart": (ranks) => ranks.map((rank) => Math.imul(rank, 0x9e3779b1)),
  Uint32Array: (ranks) => Uint32Array.from(ranks, (rank) => 2 ** 32 - 1 - rank),
  "Uint16Array view": (ranks) => new Uint16Array(Uint16Array.from([9, ...ranks]).buffer, 2),
  Float64Array: (ranks) => Float64Array.from(ranks, (rank) => (rank === 3 ? Number.NaN : rank / 2)),
  "Int32Array on shared memory": (ranks) => {
    const shared = new Int32Array(new SharedArrayBuffer(4 * ranks.length + 8), 4, ranks.length);
    shared.set(ranks);
    return shared;
  },
  BigInt64Array: (ranks) => BigInt64Array.from(ranks, BigInt),
  "array of integers": (ranks) => Array.from(ranks),
  strings: (ranks) => Array.from(ranks, (rank) => (rank === 5 ? "\ud800" : `"${rank}`)),
  "1 and '1', null and undefined": (ranks) =>
    Array.from(
      ranks,
      (rank) => [1, "1", null, undefined, true, "true", -1, 2 ** 31, -(2 ** 31)][rank] ?? rank * 10,
    ),
  "array-like": (ranks) => Object.assign({ length: ranks.length }, Array.from(ranks)),
};
const objects = Array.from({ length: 2000 }, (_none, i) => ({ i }));
kinds.objects = (ranks) => Array.from(ranks, (rank) => objects[rank]);

describe.each(Object.entries(kinds))("labels: %s", (_kind, make) => {
  test.each([1, 9, 255, 256, 257, 1111])("trees of %i nodes come back", (size) => {
    const random = seeded(size);
    for (const tree of [randomTree(size, random), randomBst(size, random)]) {
      const ranks = shuffled(size, random);
      const order = (nodes: Int32Array) => make(nodes.map((node) => ranks[node]!)) as ArrayLike<unknown>;
      const [pre, ino, post, level] = [preorder, inorder, postorder, levelorder].map((walk) =>
        order(walk(tree)),
      );
      const built = [
        fromPreorderInorder(pre!, ino!),
        fromPostorderInorder(post!, ino!),
        fromLevelorderInorder(level!, ino!),
        fromPreorderInorder(pre!, ino!, { duplicates: "first" }),
      ];
      for (const { left, right, values } of built) {
        same(left, tree.left);
        same(right, tree.right);
        same(values, pre!);
      }
      expect(checkTraversals({ preorder: pre, inorder: ino, postorder: post, levelorder: level })).toEqual({
        ok: true,
      });
      expect(checkTraversals({ preorder: pre, postorder: post, levelorder: level })).toEqual({ ok: true });
      const single = singleChildNodes(pre!, post!);
      same(
        single,
        preorder(tree).filter((node) => tree.left[node]! < 0 !== tree.right[node]! < 0),
      );
      const leaning = fromPreorderPostorder(pre!, post!, { ambiguous: "right" });
      same([...labels(leaning, postorder(leaning))], post!);
    }
  });
});

test("what comes out is nobody else's", () => {
  const pre = Int32Array.from({ length: 300 }, (_none, i) => i);
  const ino = pre.slice();
  const tree = fromPreorderInorder(pre, ino);
  pre.fill(-9);
  ino.fill(-9);
  expect(tree.values[299]).toBe(299);
  expect(tree.values).toBeInstanceOf(Int32Array);
  expect(tree.left.buffer.byteLength).toBe(1200);
  const words = ["a", "b"];
  const small = fromPreorderInorder(words, words);
  words[0] = "z";
  expect(small.values).toEqual(["a", "b"]);
  const bytes = Buffer.from([1, 2, 3]);
  const ofBuffer = fromPreorderInorder(bytes, bytes);
  bytes[0] = 9;
  expect(ofBuffer.values[0]).toBe(1);
});

test("postorder with inorder is preorder with inorder in the mirror", () => {
  const random = seeded(5);
  for (let round = 0; round < 30; round++) {
    const tree = randomTree(300, random);
    const [post, ino] = [postorder(tree), inorder(tree)];
    const turned = fromPreorderInorder(post.slice().reverse(), ino.slice().reverse());
    expect(equals(mirror(turned), fromPostorderInorder(post, ino))).toBe(true);
  }
});

const isRefusal = (error: unknown): boolean => error instanceof TraversalError && error.code === "order";

test("two labels exchanged: refused, or a tree that has the sequences given", () => {
  const random = seeded(6);
  let refused = 0;
  for (const size of [5, 40, 300]) {
    for (let round = 0; round < 100; round++) {
      const tree = randomTree(size, random);
      const sequences = {
        pre: preorder(tree),
        ino: inorder(tree),
        post: postorder(tree),
        level: levelorder(tree),
      };
      for (const [name, list] of Object.entries(sequences)) {
        const changed = list.slice();
        const [i, j] = [Math.floor(random() * size), Math.floor(random() * size)];
        [changed[i], changed[j]] = [changed[j]!, changed[i]!];
        const { pre, ino, post, level } = { ...sequences, [name]: changed } as typeof sequences;
        for (const [build, walk, first, second] of [
          [fromPreorderInorder, preorder, pre, ino],
          [fromPostorderInorder, postorder, post, ino],
          [fromLevelorderInorder, levelorder, level, ino],
        ] as const) {
          try {
            const built: BinaryTree<number> = build(first, second);
            same([...labels(built, walk(built))], first);
            same([...labels(built, inorder(built))], second);
          } catch (error) {
            if (!isRefusal(error)) throw error;
            refused++;
          }
        }
        try {
          const built: BinaryTree<number> = fromPreorderPostorder(pre, post, { ambiguous: "left" });
          same([...labels(built, preorder(built))], pre);
          same([...labels(built, postorder(built))], post);
        } catch (error) {
          if (!isRefusal(error)) throw error;
        }
      }
    }
  }
  expect(refused).toBeGreaterThan(500);
});
