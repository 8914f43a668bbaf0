import { fromPostorderInorder, fromPreorderInorder, TraversalError } from "@kb/trees";

const BUILD = {
  "preorder-inorder": fromPreorderInorder,
  "postorder-inorder": fromPostorderInorder,
};

/** The tree with these two sequences, or where they contradict each other. */
export function buildTree(kind: keyof typeof BUILD, first: string[], inorder: string[]) {
  try {
    return BUILD[kind](first, inorder);
  } catch (error) {
    if (!(error instanceof TraversalError)) throw error;
    const { code, sequence, index } = error;
    return { code, sequence, index };
  }
}
