import { describe, expect, test } from "vitest";
import {
  allTrees,
  BinaryTree,
  equals,
  fromBalancedParentheses,
  fromLevelArray,
  fromNested,
  fromParents,
  nthShape,
  OrderedTree,
  parse,
  randomTree,
  serialize,
  toBalancedParentheses,
  toLevelArray,
  toNested,
  toParents,
} from "../src/index.js";
import { seeded, shuffled } from "./random.js";
import { CATALAN } from "./reference/shapes.js";

describe.each([0, 1, 2, 3, 4, 5, 6, 7, 8])("all trees of %i nodes", (size) => {
  test("come back from every form, and are numbered by their parentheses", () => {
    const words: string[] = [];
    for (const tree of allTrees(size)) {
      expect(equals(fromLevelArray(toLevelArray(tree)), tree)).toBe(true);
      expect(equals(fromNested(toNested(tree)), tree)).toBe(true);
      expect(equals(parse(serialize(tree)), tree)).toBe(true);
      const { parents, sides } = toParents(tree);
      expect(equals(fromParents(parents, { sides, values: tree.values }), tree)).toBe(true);
      const word = toBalancedParentheses(tree);
      expect(equals(fromBalancedParentheses(word), tree)).toBe(true);
      expect(equals(new BinaryTree(tree.values, tree.left, tree.right), tree)).toBe(true);
      expect(equals(nthShape(size, BigInt(words.length)), tree)).toBe(true);
      words.push(word);
    }
    expect(words).toHaveLength(CATALAN[size]!);
    expect(words).toEqual([...new Set(words)].sort());
    expect(() => nthShape(size, BigInt(words.length))).toThrow(RangeError);
  });
});

test("nodes given by their parents may be in any order", () => {
  const random = seeded(1);
  for (let round = 0; round < 50; round++) {
    const tree = randomTree(60, random);
    const { parents, sides } = toParents(tree);
    const order = shuffled(60, random);
    const shuffledParents = new Int32Array(60);
    const shuffledSides = new Uint8Array(60);
    const values = new Int32Array(60);
    order.forEach((place, node) => {
      shuffledParents[place] = parents[node]! < 0 ? -1 : order[parents[node]!]!;
      shuffledSides[place] = sides[node]!;
      values[place] = node;
    });
    expect(equals(fromParents(shuffledParents, { sides: shuffledSides, values }), tree)).toBe(true);
  }
});

test("level arrays that cannot be", () => {
  expect(fromLevelArray([]).size).toBe(0);
  expect(fromLevelArray([null]).size).toBe(0);
  expect(fromLevelArray([null, null, null]).size).toBe(0);
  expect(() => fromLevelArray([null, 1])).toThrow("labels[1] is 1, below a null");
  expect(() => fromLevelArray([1, 2, null, null, null, 3])).toThrow("labels[5] is 3");
  // biome-ignore lint/suspicious/noSparseArray: a hole is what is tested
  expect(() => fromLevelArray([1, , 2])).toThrow(TypeError);
  expect(() => toLevelArray(new BinaryTree([null], [-1], [-1]))).toThrow("got null at node 0");
});

test("parents that cannot be", () => {
  expect(fromParents([]).size).toBe(0);
  expect(() => fromParents([0])).toThrow("parents[0] must be another node's number or -1, got number 0");
  expect(() => fromParents([-1, -1])).toThrow("parents must hold -1 once, got it at 0 and 1");
  expect(() => fromParents([-1, 2, 1])).toThrow("cycle");
  expect(() => fromParents([1, 0])).toThrow(RangeError);
  expect(() => fromParents([-1, 5])).toThrow("parents[1]");
  expect(() => fromParents([-1, 0.5])).toThrow(RangeError);
  expect(() => fromParents([-1, 0, 0, 0])).toThrow("node 0 must have one child on a side");
  expect(() => fromParents([-1, 0], { sides: [0, 2] })).toThrow("sides[1] must be 0 or 1");
  expect(() => fromParents([-1, 0], { sides: [0] })).toThrow(
    "sides must have 2 elements (one a node), got 1",
  );
  expect(() => fromParents([-1, 0], { values: "A" })).toThrow(RangeError);
  // @ts-expect-error
  expect(() => fromParents(["x"])).toThrow("got string x");
});

test("words that are not balanced", () => {
  for (const [word, message] of [
    ["(", "got its end"],
    [")", 'got ")" at 0'],
    ["())(", 'got ")" at 2'],
    ["(()", "got "],
    ["(((", "got "],
    ["(a)", 'got "a" at 1'],
    ["()(", "got "],
  ] as const) {
    expect(() => fromBalancedParentheses(word)).toThrow(message);
  }
  expect(() => fromBalancedParentheses("()", [1, 2])).toThrow(
    "values must have 1 elements (one a node), got 2",
  );
  // @ts-expect-error
  expect(() => fromBalancedParentheses(null)).toThrow(TypeError);
});

test("labels of all sorts survive as text, and what cannot is refused", () => {
  const labels = ["a,b", "#", '"', "\\", "\ud800", "", 1, -0.5, true, null, "😀", "null", "1"];
  const tree = fromBalancedParentheses("(".repeat(13) + ")".repeat(13), labels);
  expect(parse(serialize(tree)).values).toEqual(labels);
  for (const label of [undefined, 1n, Symbol("s"), {}, [], () => 1]) {
    expect(() => serialize(new BinaryTree([label], [-1], [-1]))).toThrow(TypeError);
  }
  for (const label of [Number.NaN, Number.POSITIVE_INFINITY]) {
    expect(() => serialize(new BinaryTree([label], [-1], [-1]))).toThrow(RangeError);
  }
  for (const text of [
    "1",
    "null",
    "{}",
    '{"shape":"()"}',
    '{"shape":1,"values":[1]}',
    '{"shape":"()","values":[{}]}',
  ]) {
    expect(() => parse(text)).toThrow(TypeError);
  }
  expect(() => parse('{"shape":"(","values":[1]}')).toThrow(RangeError);
  expect(() => parse("(")).toThrow(SyntaxError);
  // @ts-expect-error
  expect(() => parse(5)).toThrow(TypeError);
});

test("nested objects that are no tree", () => {
  const shared = { value: 1 };
  const loop: { value: number; left?: unknown } = { value: 1 };
  loop.left = loop;
  expect(() => fromNested({ value: 0, left: shared, right: shared })).toThrow("again below node 0");
  expect(() => fromNested(loop as never)).toThrow(RangeError);
  expect(() => fromNested({ value: 0, left: 5 } as never)).toThrow("a node must be an object, got number 5");
  expect(fromNested(null).size).toBe(0);
  expect(toNested(fromNested(undefined))).toBe(null);
});

describe("ordered trees", () => {
  const nested = {
    value: "a",
    children: [
      { value: "b", children: [{ value: "c", children: [] }] },
      { value: "d", children: [] },
      {
        value: "e",
        children: [
          { value: "f", children: [] },
          { value: "g", children: [] },
        ],
      },
    ],
  };

  test("come back from nested objects and from preorder and postorder", () => {
    const tree = OrderedTree.fromNested(nested);
    expect(tree.toNested()).toEqual(nested);
    const post = Array.from(tree.postorder(), (node) => tree.values[node]!);
    expect(post.join("")).toBe("cbdfgea");
    expect(OrderedTree.fromPreorderPostorder("abcdefg", "cbdfgea").toNested()).toEqual(nested);
    expect([...tree.children(0)]).toEqual([1, 3, 4]);
    expect(OrderedTree.fromNested(null).toNested()).toBe(null);
    expect(OrderedTree.fromPreorderPostorder([], []).size).toBe(0);
  });

  test("what is none is refused", () => {
    expect(() => OrderedTree.fromPreorderPostorder("AB", "AB")).toThrow("postorder[0] is");
    expect(() => OrderedTree.fromPreorderPostorder("AA", "AA")).toThrow("labels must be unique");
    expect(() => OrderedTree.fromNested({ value: 1, children: 5 as never })).toThrow(TypeError);
    expect(() => OrderedTree.fromNested({ value: 1, children: [null as never] })).toThrow(TypeError);
    const loop = { value: 1, children: [] as unknown[] };
    loop.children.push(loop);
    expect(() => OrderedTree.fromNested(loop as never)).toThrow(RangeError);
    expect(() => [...OrderedTree.fromNested(nested).children(7)]).toThrow(RangeError);
  });
});
