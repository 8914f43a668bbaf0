import {
  type BinaryTree,
  backend,
  checkTraversals,
  countTrees,
  equals,
  fromLevelorderInorder,
  fromPostorderInorder,
  fromPreorderInorder,
  height,
  inorder,
  levelorder,
  lowestCommonAncestor,
  postorder,
  preorder,
  randomTree,
  singleChildNodes,
  tidyLayout,
  toBalancedParentheses,
} from "@kb/trees";

export { backend };

type Answers = Record<string, unknown>;

/** From what takes no kernel to what takes one. */
const SIZES = [0, 1, 2, 9, 300, 5000];

/** What every consumer must get from the package, on every host and path: plain data only. */
export function answers(): Answers {
  return { trees: SIZES.map((size) => answer(randomTree(size, seeded(size)))), theory: theory() };
}

/** The same, worked out by other means: every tree comes back, and its drawing has nothing too close. */
export function expected(): Answers {
  return {
    trees: SIZES.map((size) => ({
      size,
      comeBack: [true, true, true, true],
      consistent: true,
      tidy: true,
      common: true,
    })),
    theory: { word: "(())()", count: "4", single: [0, 1], wrong: ["order", 1], height: 2 },
  };
}

function answer(tree: BinaryTree<number>): Answers {
  const [pre, ino, post, level] = [preorder, inorder, postorder, levelorder].map((walk) => walk(tree)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  const named = (nodes: Int32Array): string[] => Array.from(nodes, (node) => `node ${node}`);
  const { left, right } = fromPreorderInorder(named(pre), named(ino));
  return {
    size: tree.size,
    comeBack: [
      equals(fromPreorderInorder(pre, ino), tree),
      equals(fromPostorderInorder(post, ino), tree),
      equals(fromLevelorderInorder(level, ino), tree),
      left.join() === tree.left.join() && right.join() === tree.right.join(),
    ],
    consistent: checkTraversals({ preorder: pre, inorder: ino, postorder: post, levelorder: level }).ok,
    tidy: isTidy(tree, level),
    common: tree.size === 0 || lowestCommonAncestor(tree)(0, tree.size - 1) === 0,
  };
}

function isTidy(tree: BinaryTree, level: Int32Array): boolean {
  const { x, y } = tidyLayout(tree, { nodeWidth: 10 });
  return level.every((node, i) => {
    const next = level[i + 1];
    return next === undefined || y[next] !== y[node] || x[next]! - x[node]! >= 9.999;
  });
}

function theory(): Answers {
  const tree = fromPreorderInorder("ABC", "BAC");
  const check = checkTraversals({ preorder: [1, 2, 3], inorder: [3, 1, 2] });
  return {
    word: toBalancedParentheses(tree),
    count: String(countTrees("ABC", "CBA")),
    single: [...singleChildNodes("ABC", "CBA")],
    wrong: check.ok ? [] : [check.code, check.index],
    height: height(tree),
  };
}

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 8) / 2 ** 24;
  };
}
