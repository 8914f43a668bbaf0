// Ten million nodes as a left, a right and a zigzag chain and as a random tree, through everything that is said to take them: run by
// `npx pnpm@10 --filter @kb/trees deep`, after a build. Takes some minutes and some gigabytes, so that no test does it.
import { strict as assert } from "node:assert";
import * as trees from "../dist/index.js";

const SIZE = Number(process.argv[2] ?? 10_000_000);

/** Sides of children in a chain; both sides in turns for a zigzag. */
const chain = (sideOf) => {
  const left = new Int32Array(SIZE).fill(-1);
  const right = new Int32Array(SIZE).fill(-1);
  for (let node = 0; node < SIZE - 1; node++) (sideOf(node) === 0 ? left : right)[node] = node + 1;
  return new trees.BinaryTree(
    left.map((_child, node) => node),
    left,
    right,
  );
};

/** 0 if two lists of words are equal. */
const compare = (a, b) =>
  Buffer.compare(
    Buffer.from(a.buffer, a.byteOffset, a.byteLength),
    Buffer.from(b.buffer, b.byteOffset, b.byteLength),
  );

let state = 1;
const random = () => {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
};

const SHAPES = {
  left: () => chain(() => 0),
  right: () => chain(() => 1),
  zigzag: () => chain((node) => node % 2),
  random: () => trees.randomTree(SIZE, random),
};

/** Texts that no string may hold are refused by a RangeError; all others end as they should. */
const isText = (write, ending) => {
  try {
    const text = write();
    assert(text.endsWith(ending));
    return `${(text.length / 2 ** 20).toFixed(0)} MiB`;
  } catch (error) {
    assert(error instanceof RangeError && /characters|letters/.test(error.message), error);
    return `RangeError: ${error.message}`;
  }
};

const CHECKS = {
  "preorder with inorder": ({ tree, pre, ino }) => same(trees.fromPreorderInorder(pre, ino), tree),
  "postorder with inorder": ({ tree, post, ino }) => same(trees.fromPostorderInorder(post, ino), tree),
  "level order with inorder": ({ tree, level, ino }) => same(trees.fromLevelorderInorder(level, ino), tree),
  "preorder with postorder": ({ pre, post }) => {
    const tree = trees.fromPreorderPostorder(pre, post, { ambiguous: "right" });
    assert(compare(trees.postorder(tree), post) === 0);
  },
  "the only ordered tree": ({ pre, post }) =>
    assert(compare(trees.OrderedTree.fromPreorderPostorder(pre, post).postorder(), post) === 0),
  "check of all four": ({ pre, ino, post, level }) =>
    assert.deepEqual(
      trees.checkTraversals({ preorder: pre, inorder: ino, postorder: post, levelorder: level }),
      { ok: true },
    ),
  "a contradiction at the end": ({ pre, ino }) => {
    const wrong = ino.slice();
    [wrong[SIZE - 1], wrong[SIZE - 2]] = [wrong[SIZE - 2], wrong[SIZE - 1]];
    const check = trees.checkTraversals({ preorder: pre, inorder: wrong });
    if (check.ok) assert(compare(trees.inorder(trees.fromPreorderInorder(pre, wrong)), wrong) === 0);
    else assert(check.code === "order" && check.index >= 0 && check.index < SIZE);
  },
  "is it unique, and single children": ({ tree, pre, post }) => {
    assert(!trees.isUnique(pre, post));
    assert(trees.singleChildNodes(pre, post).length > SIZE / 3);
    assert(tree.size === SIZE);
  },
  equality: ({ tree }) => {
    const other = new trees.BinaryTree(tree.values, tree.left, tree.right);
    assert(trees.equals(tree, other));
    other.values[SIZE - 1] = -1;
    assert(!trees.equals(tree, other));
    assert(trees.diff(tree, other).length === 1);
  },
  "isomorphism and hash": ({ tree }) => {
    const mirrored = trees.mirror(tree);
    assert(trees.isomorphic(tree, mirrored));
    assert(trees.canonicalHash(tree) === trees.canonicalHash(mirrored));
  },
  measures: ({ tree }) => {
    assert(trees.height(tree) === trees.depths(tree).reduce((most, depth) => Math.max(most, depth), 0) + 1);
    assert(trees.subtreeSizes(tree)[0] === SIZE);
    assert(trees.diameter(tree) >= trees.height(tree) - 1 && trees.width(tree) >= 1);
  },
  "lowest common ancestor": ({ tree }) => {
    const lowest = trees.lowestCommonAncestor(tree);
    assert(lowest(0, SIZE - 1) === 0 && lowest(SIZE - 1, SIZE - 1) === SIZE - 1);
  },
  paths: ({ tree }) => {
    const above = trees.ancestors(tree, SIZE - 1);
    assert(above.at(-1) === 0 && trees.kthAncestor(tree, SIZE - 1, above.length) === 0);
    assert(trees.pathBetween(tree, 0, SIZE - 1).length === above.length + 1);
  },
  "tidy layout": ({ tree }) => {
    const { x, y } = trees.tidyLayout(tree);
    assert(
      x.every(Number.isFinite) &&
        y.reduce((most, level) => Math.max(most, level), 0) === trees.height(tree) - 1,
    );
  },
  "parents and back": ({ tree }) => {
    const { parents, sides } = trees.toParents(tree);
    same(trees.fromParents(parents, { sides, values: tree.values }), tree);
  },
  "parentheses and back": ({ tree }) =>
    same(trees.fromBalancedParentheses(trees.toBalancedParentheses(tree), tree.values), tree),
  "level array and back": ({ tree }) => same(trees.fromLevelArray(trees.toLevelArray(tree)), tree),
  "objects and back": ({ tree }) => same(trees.fromNested(trees.toNested(tree)), tree),
  "JSON and back": ({ tree }) => {
    const text = trees.serialize(tree);
    same(trees.parse(text), tree);
  },
  mirror: ({ tree }) => same(trees.mirror(trees.mirror(tree)), tree),
  "prune and graft": ({ tree }) => {
    const pruned = trees.prune(tree, SIZE >> 1);
    assert(pruned.size + trees.subtree(tree, SIZE >> 1).size === SIZE);
    assert(trees.graft(tree, SIZE - 1, "left", pruned).size === SIZE + pruned.size);
  },
  "ASCII, first levels": ({ tree }) => isText(() => trees.toAscii(tree), "more below\n"),
  "ASCII, all levels": ({ tree }) =>
    isText(() => trees.toAscii(tree, { maxLevels: SIZE, maxNodes: SIZE }), "\n"),
  DOT: ({ tree }) => isText(() => trees.toDot(tree), "}\n"),
  Mermaid: ({ tree }) => isText(() => trees.toMermaid(tree), "\n"),
  SVG: ({ tree }) => isText(() => trees.toSvg(tree), "</svg>\n"),
};

function same(tree, expected) {
  for (const part of ["left", "right"]) assert(compare(tree[part], expected[part]) === 0, part);
  for (let node = 0; node < SIZE; node++)
    if (tree.values[node] !== expected.values[node]) assert.fail("values");
}

let failed = 0;
for (const [shape, make] of Object.entries(SHAPES)) {
  const tree = make();
  const given = {
    tree,
    pre: trees.preorder(tree),
    ino: trees.inorder(tree),
    post: trees.postorder(tree),
    level: trees.levelorder(tree),
  };
  for (const [name, check] of Object.entries(CHECKS)) {
    const start = performance.now();
    let result;
    try {
      result = check(given) ?? "ok";
    } catch (error) {
      failed++;
      result = `FAILED ${error.stack.split("\n").slice(0, 4).join(" ")}`;
    }
    console.log(
      `${shape.padEnd(7)} ${name.padEnd(34)} ${((performance.now() - start) / 1000).toFixed(1).padStart(6)} s  ${result}`,
    );
  }
}
process.exitCode = failed > 0 ? 1 : 0;
