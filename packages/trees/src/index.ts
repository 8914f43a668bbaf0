export { BinaryTree } from "./binary-tree.js";
export type { DuplicatesOptions } from "./build/from-inorder.js";
export { checkTraversals, type TraversalCheck, type Traversals } from "./check-traversals.js";
export { nthTree, trees } from "./enumerate-trees.js";
export { fromLevelorderInorder } from "./from-levelorder-inorder.js";
export { fromPostorderInorder, fromPreorderInorder } from "./from-preorder-inorder.js";
export { type AmbiguousOptions, fromPreorderPostorder } from "./from-preorder-postorder.js";
export { bstFromPostorder, bstFromPreorder, cartesianTree } from "./key-trees.js";
export type { Key } from "./keys.js";
export type { Labels } from "./labels.js";
export { subtreeSizes } from "./measures.js";
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
