export { allTrees, nthShape } from "./all-trees.js";
export { backend } from "./backend.js";
export { fromBalancedParentheses, toBalancedParentheses } from "./balanced-parentheses.js";
export { BinaryTree } from "./binary-tree.js";
export type { Random } from "./chance.js";
export { checkTraversals, type TraversalCheck, type Traversals } from "./check-traversals.js";
export { countTreesPreorderInorder } from "./count-preorder-inorder.js";
export { diff, type TreeDifference } from "./diff.js";
export type { LabelOptions } from "./draw/label-text.js";
export { type AsciiOptions, toAscii } from "./draw/to-ascii.js";
export { toDot } from "./draw/to-dot.js";
export { toMermaid } from "./draw/to-mermaid.js";
export { type SvgOptions, toSvg } from "./draw/to-svg.js";
export { graft, mirror, prune, subtree } from "./edit.js";
export { nthTree, trees } from "./enumerate-trees.js";
export { equals } from "./equals.js";
export { fromLevelorderInorder } from "./from-levelorder-inorder.js";
export { fromPostorderInorder, fromPreorderInorder } from "./from-preorder-inorder.js";
export { type AmbiguousOptions, fromPreorderPostorder } from "./from-preorder-postorder.js";
export { canonicalHash, type IsomorphismOptions, isomorphic } from "./isomorphism.js";
export { bstFromPostorder, bstFromPreorder, cartesianTree } from "./key-trees.js";
export type { Key } from "./keys.js";
export type { Labels } from "./labels.js";
export { fromLevelArray, toLevelArray } from "./level-array.js";
export { lowestCommonAncestor } from "./lowest-common-ancestor.js";
export { depths, diameter, height, heights, leafCount, subtreeSizes, width } from "./measures.js";
export { fromNested, type NestedTree, toNested } from "./nested.js";
export { type NestedOrderedTree, OrderedTree } from "./ordered-tree.js";
export { fromParents, type ParentArrays, type ParentsOptions, toParents } from "./parents.js";
export { ancestors, distance, kthAncestor, pathBetween } from "./paths.js";
export { isBalanced, isBst, isComplete, isFull, isPerfect, isSymmetric } from "./predicates.js";
export { randomBst, randomTree } from "./random-trees.js";
export type { DuplicatesOptions } from "./reconstruct/from-inorder.js";
export type { Links } from "./reconstruct/links.js";
export { parse, serialize } from "./serialize.js";
export { type LayoutOptions, type TidyLayout, tidyLayout } from "./tidy-layout.js";
export {
  type BuiltStep,
  type ContradictionStep,
  type PopStep,
  type PushStep,
  type ReconstructionKind,
  type ReconstructionStep,
  type Split,
  traceReconstruction,
} from "./trace-reconstruction.js";
export { type SequenceName, TraversalError, type TraversalErrorCode } from "./traversal-error.js";
export { inorder, labels, levelorder, postorder, preorder } from "./traversals.js";
export { countTrees, isUnique, singleChildNodes } from "./uniqueness.js";
