import { describe, expect, test } from "vitest";
import {
  ancestors,
  BinaryTree,
  bstFromPostorder,
  bstFromPreorder,
  cartesianTree,
  checkTraversals,
  countTrees,
  depths,
  distance,
  equals,
  fromLevelorderInorder,
  fromPostorderInorder,
  fromPreorderInorder,
  fromPreorderPostorder,
  height,
  inorder,
  isUnique,
  kthAncestor,
  levelorder,
  lowestCommonAncestor,
  nthTree,
  pathBetween,
  postorder,
  preorder,
  randomTree,
  singleChildNodes,
  TraversalError,
  toAscii,
  toDot,
  toMermaid,
  toSvg,
  trees,
} from "../src/index.js";

const BUILDERS = {
  fromPreorderInorder: ["preorder", fromPreorderInorder],
  fromPostorderInorder: ["postorder", fromPostorderInorder],
  fromLevelorderInorder: ["levelorder", fromLevelorderInorder],
  fromPreorderPostorder: ["preorder", fromPreorderPostorder],
} as const;

function detached(): Int32Array {
  const words = new Int32Array(8);
  structuredClone(words.buffer, { transfer: [words.buffer] });
  return words;
}

/** Labels twice: small lists take one path, large lists of integers another. */
const padded = (labels: readonly number[]): Int32Array =>
  Int32Array.from({ length: 400 + labels.length }, (_none, i) => (i < 400 ? 1000 + i : labels[i - 400]!));

describe.each(Object.entries(BUILDERS))("%s", (_name, [first, builder]) => {
  const build = builder as (first: unknown, second: unknown, options?: unknown) => BinaryTree;

  test("wrong kinds are TypeErrors that name the argument", () => {
    for (const bad of [
      undefined,
      null,
      5,
      5n,
      true,
      {},
      new Set([1]),
      new Map(),
      Symbol("x"),
      () => 1,
      new DataView(new ArrayBuffer(4)),
      new ArrayBuffer(4),
    ]) {
      expect(() => build(bad, [1])).toThrow(TypeError);
      expect(() => build(bad, [1])).toThrow(
        new RegExp(`^${first} must be an array, a typed array or a string, got `),
      );
      expect(() => build([1], bad)).toThrow(/order must be an array, a typed array or a string, got /);
    }
    expect(() => build(detached(), [])).toThrow("is a view of a detached buffer");
    for (const length of [-1, 0.5, Number.NaN, 2 ** 31]) {
      expect(() => build({ length }, [])).toThrow(
        new RegExp(`^${first}.length must be an integer from 0 to 134217728`),
      );
    }
  });

  test("empty, one, and unequal", () => {
    expect(build([], []).size).toBe(0);
    expect(build("", []).size).toBe(0);
    expect(build(["A"], ["A"])).toMatchObject({ size: 1, left: Int32Array.of(-1), right: Int32Array.of(-1) });
    const cases = [
      [[], [1], "length", 0],
      [[1], [], "length", 0],
      [[1, 2], [1], "length", 1],
      [["A"], ["B"], "elements", 0],
      [[1, 2, 3], [1, 4, 3], "elements", 1],
      [[1], ["1"], "elements", 0],
      [[1, 1, 2], [1, 2, 2], "elements", 2],
      [[1, 2, 3], [1, 1, 3], "elements", 1],
      [[1, 1, 2], [1, 2, 3], "elements", 2],
      [[1, 1], [1, 1], "duplicate", 1],
      [[7, 8, 9, 8], [8, 9, 8, 7], "duplicate", 3],
    ] as const;
    for (const [a, b, code, index] of cases) {
      expect(() => build(a, b)).toThrow(TraversalError);
      expect(() => build(a, b)).toThrow(expect.objectContaining({ code, index, name: "TraversalError" }));
      if (code === "length" || typeof a[0] === "string" || typeof b[0] === "string") continue;
      expect(() =>
        build(padded(a as readonly unknown[] as number[]), padded(b as readonly unknown[] as number[])),
      ).toThrow(expect.objectContaining({ code, index: index + 400 }));
    }
    expect(() => build([1, 2], [1])).toThrow(RangeError);
  });

  test("labels equal as keys of a Map are", () => {
    expect(build([0], [-0]).size).toBe(1);
    expect(build([Number.NaN], Float64Array.of(Number.NaN)).size).toBe(1);
    expect(() => build(Int32Array.of(-1), Uint32Array.of(2 ** 32 - 1))).toThrow(
      expect.objectContaining({ code: "elements" }),
    );
    expect(() => build(Int32Array.of(1), [1.5])).toThrow(expect.objectContaining({ code: "elements" }));
    expect(() => build([1], [1n])).toThrow(expect.objectContaining({ code: "elements" }));
    expect(() => build([{}], [{}])).toThrow(expect.objectContaining({ code: "elements" }));
    // biome-ignore lint/suspicious/noSparseArray: holes are what is tested
    expect(build([,], [undefined]).values).toEqual([undefined]);
  });

  test("one list may be both sequences", () => {
    const list = Int32Array.from({ length: 300 }, (_none, i) => i);
    if (first === "preorder" && builder === fromPreorderPostorder) {
      expect(() => build(list, list)).toThrow(expect.objectContaining({ code: "order" }));
    } else {
      expect(height(build(list, list))).toBe(300);
    }
  });

  test("lists that change while they are read end in a tree or an error", () => {
    let reads = 0;
    const moody = new Proxy([1, 2, 3, 4], {
      get: (list, key) =>
        typeof key === "string" && /^\d$/.test(key) ? ++reads % 4 : Reflect.get(list, key),
    });
    for (let round = 0; round < 20; round++) {
      try {
        expect(build(moody, [1, 2, 3, 0]).size).toBe(4);
      } catch (error) {
        expect(error).toBeInstanceOf(RangeError);
      }
    }
  });
});

test("options that are none are refused", () => {
  expect(() => fromPreorderPostorder("A", "A", { ambiguous: "up" as never })).toThrow(
    'ambiguous must be one of "error", "left", "right", got string up',
  );
  expect(() => fromPreorderPostorder("A", "A", { ambiguous: 1 as never })).toThrow(TypeError);
  expect(() => fromPreorderInorder("A", "A", { duplicates: null as never })).toThrow(TypeError);
});

describe("preorder with postorder", () => {
  test("ambiguity is an error unless a side is chosen", () => {
    expect(() => fromPreorderPostorder("ABCD", "DCBA")).toThrow(
      expect.objectContaining({ code: "ambiguous", index: 0 }),
    );
    expect(() => fromPreorderPostorder("ABC", "CBA")).toThrow(/^4 trees fit/);
    expect([...fromPreorderPostorder("ABC", "CBA", { ambiguous: "left" }).left]).toEqual([1, 2, -1]);
    expect([...fromPreorderPostorder("ABC", "CBA", { ambiguous: "right" }).right]).toEqual([1, 2, -1]);
  });

  test("a root that is not last, and three children", () => {
    expect(() => fromPreorderPostorder("AB", "AB")).toThrow(
      expect.objectContaining({ code: "order", sequence: "postorder", index: 0 }),
    );
    expect(() => fromPreorderPostorder("ABCD", "BCDA")).toThrow(/would be the third child/);
    expect(countTrees("ABCD", "BCDA")).toBe(0n);
    expect(countTrees("ABCD", "BCDA", { arity: 3 })).toBe(1n);
    expect(countTrees("ABCD", "BCDA", { arity: 5 })).toBe(10n);
    expect(isUnique("ABCD", "BCDA")).toBe(false);
  });

  test("counts", () => {
    expect(countTrees([], [])).toBe(1n);
    expect(isUnique([], [])).toBe(true);
    expect(countTrees("ABC", "CBA", { arity: 1 })).toBe(1n);
    expect(countTrees("ABC", "BCA", { arity: 1 })).toBe(0n);
    expect(countTrees("AB", "BA", { arity: 2 ** 31 })).toBe(2n ** 31n);
    expect(countTrees("ABC", "BCA", { arity: 2 ** 31 })).toBe((2n ** 31n * (2n ** 31n - 1n)) / 2n);
    // POJ 1240.
    expect(countTrees("abc", "cba")).toBe(4n);
    expect(countTrees("abc", "bca")).toBe(1n);
    expect(countTrees("abc", "bca", { arity: 10 })).toBe(45n);
    expect(countTrees("abejkcfghid", "jkebfghicda", { arity: 13 })).toBe(207352860n);
    for (const [a, b] of [
      ["AB", "A"],
      ["A", "B"],
      ["AB", "AB"],
    ] as const) {
      expect(countTrees(a, b)).toBe(0n);
      expect(isUnique(a, b)).toBe(false);
      expect([...trees(a, b)]).toEqual([]);
      expect(() => singleChildNodes(a, b)).toThrow(TraversalError);
      expect(() => nthTree(a, b, 0n)).toThrow(TraversalError);
    }
    for (const ask of [countTrees, isUnique, singleChildNodes, trees]) {
      expect(() => ask("AA", "AA")).toThrow(expect.objectContaining({ code: "duplicate" }));
      expect(() => ask(null as never, "A")).toThrow(TypeError);
    }
    for (const arity of [0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => countTrees("A", "A", { arity })).toThrow(/^arity must be an integer ≥ 1, got /);
    }
    expect(() => countTrees("A", "A", { arity: 2n as never })).toThrow(TypeError);
  });

  test("2^60 and 2^1000000 trees", () => {
    const chain = (size: number) => Int32Array.from({ length: size }, (_none, i) => i);
    expect(countTrees(chain(61), chain(61).reverse())).toBe(2n ** 60n);
    expect(nthTree(chain(61), chain(61).reverse(), 2n ** 60n - 1n).left.every((child) => child === -1)).toBe(
      true,
    );
    expect(() => nthTree(chain(61), chain(61).reverse(), 2n ** 60n)).toThrow(
      /from 0n to below 1152921504606846976, /,
    );
    const [pre, post] = [chain(1_000_001), chain(1_000_001).reverse()];
    expect(countTrees(pre, post) === 1n << 1_000_000n).toBe(true);
    const middle = nthTree(pre, post, (1n << 1_000_000n) - 2n);
    expect([middle.left[0], middle.right[0], middle.left[1], middle.right[1]]).toEqual([1, -1, -1, 2]);
    expect(() => nthTree(pre, post, 1n << 1_000_000n)).toThrow("below 2^1000000");
    for (const [first] of [[trees(pre, post)[Symbol.iterator]().next()]]) expect(first!.done).toBe(false);
    expect(() => nthTree("A", "A", -1n)).toThrow(RangeError);
    expect(() => nthTree("A", "A", 0 as never)).toThrow("n must be a bigint, got number 0");
  });

  test("trees are snapshots and may be asked for again", () => {
    const [pre, post] = [
      ["A", "B"],
      ["B", "A"],
    ];
    const all = trees(pre, post);
    pre[0] = "Z";
    for (const tree of all) {
      expect(tree.values).toEqual(["A", "B"]);
      break;
    }
    expect([...all]).toHaveLength(2);
    expect([...all]).toHaveLength(2);
  });
});

describe("keys", () => {
  test("search trees that are none", () => {
    expect(() => bstFromPreorder([2, 3, 1])).toThrow(expect.objectContaining({ code: "order", index: 2 }));
    expect(() => bstFromPostorder([3, 1, 2])).toThrow(
      expect.objectContaining({ code: "order", sequence: "postorder", index: 0 }),
    );
    expect(() => bstFromPreorder([2, 2])).toThrow(expect.objectContaining({ code: "duplicate", index: 1 }));
    expect(() => bstFromPreorder([2, 1, 3, 2])).toThrow(
      expect.objectContaining({ code: "duplicate", index: 3 }),
    );
    expect(bstFromPreorder([]).size).toBe(0);
    expect(bstFromPostorder([5n, 9n, 7n]).values).toEqual([7n, 5n, 9n]);
    expect(bstFromPreorder("MAZ").values).toEqual(["M", "A", "Z"]);
  });

  test.each([bstFromPreorder, bstFromPostorder, cartesianTree])("%o refuses what has no order", (build) => {
    expect(() => build([1, Number.NaN])).toThrow("keys must be comparable, got NaN at keys[1]");
    expect(() => build([1, "1"] as never)).toThrow("got string 1 at keys[1]");
    expect(() => build([1, 1n] as never)).toThrow(TypeError);
    expect(() => build([{}] as never)).toThrow(TypeError);
    expect(() => build([undefined] as never)).toThrow(TypeError);
    expect(() => build(null as never)).toThrow("keys must be an array");
  });

  test("Cartesian trees: the first of equal keys is the upper one", () => {
    const tree = cartesianTree([2, 1, 1, 3]);
    expect(tree.values).toEqual([1, 2, 1, 3]);
    expect(cartesianTree([]).size).toBe(0);
  });
});

test("checkTraversals says what it needs, and which sequence is wrong", () => {
  expect(checkTraversals({ preorder: "ABC" })).toEqual({ ok: true });
  expect(checkTraversals({ preorder: "ABA" })).toMatchObject({ ok: false, code: "duplicate", index: 2 });
  expect(checkTraversals({ preorder: "AB", inorder: "AB", postorder: "AB" })).toMatchObject({
    ok: false,
    sequence: "postorder",
    index: 0,
  });
  expect(checkTraversals({ preorder: "ABC", inorder: "BAC", levelorder: "ACB" })).toMatchObject({
    ok: false,
    sequence: "levelorder",
    index: 1,
  });
  expect(checkTraversals({ inorder: "AB", levelorder: "A" })).toMatchObject({
    ok: false,
    code: "length",
    index: 1,
  });
  expect(() => checkTraversals({ preorder: "AB", levelorder: "AB" })).toThrow(TypeError);
  expect(() => checkTraversals({})).toThrow(TypeError);
  expect(() => checkTraversals(null as never)).toThrow("traversals must be an object, got null");
  expect(() => checkTraversals({ preorder: 5 as never })).toThrow("preorder must be an array");
});

test("questions refuse what is no tree, and nodes that it does not have", () => {
  for (const ask of [
    preorder,
    inorder,
    postorder,
    levelorder,
    height,
    depths,
    lowestCommonAncestor,
    toDot,
    toAscii,
    toMermaid,
    toSvg,
  ]) {
    for (const bad of [null, undefined, 5, {}, [], { left: [], right: [] }]) {
      expect(() => ask(bad as never)).toThrow(/^tree must be a BinaryTree, got /);
    }
  }
  const tree = randomTree(5);
  expect(() => equals(tree, {} as never)).toThrow("other must be a BinaryTree");
  const lowest = lowestCommonAncestor(tree);
  for (const bad of [-1, 5, 0.5, Number.NaN]) {
    for (const ask of [
      () => lowest(bad, 0),
      () => lowest(0, bad),
      () => ancestors(tree, bad),
      () => distance(tree, 0, bad),
      () => pathBetween(tree, bad, 0),
      () => kthAncestor(tree, bad, 0),
    ]) {
      expect(ask).toThrow(/must be the number of one of the tree's 5 nodes, got /);
    }
  }
  expect(() => kthAncestor(tree, 0, -1)).toThrow("k must be an integer ≥ 0, got -1");
  expect(() => lowestCommonAncestor(randomTree(0))(0, 0)).toThrow(RangeError);
});

test("a tree is made of lists that fit", () => {
  expect(new BinaryTree([], [], []).size).toBe(0);
  for (const [left, right] of [
    [[1], [-1, -1]],
    [
      [-1, -1],
      [-1, -1],
    ],
    [
      [1, 0],
      [-1, -1],
    ],
    [
      [1, -1],
      [1, -1],
    ],
    [
      [0, -1],
      [-1, -1],
    ],
    [
      [1.5, -1],
      [-1, -1],
    ],
    [
      [2, -1],
      [-1, -1],
    ],
    [
      ["1", -1],
      [-1, -1],
    ],
  ] as never as [number[], number[]][]) {
    expect(() => new BinaryTree("AB", left, right)).toThrow(RangeError);
  }
  expect(() => new BinaryTree(5 as never, [], [])).toThrow(TypeError);
});
