import { countTrees, nthTree, singleChildNodes } from "@kb/trees";

/** How many trees fit, which nodes leave the choice, and tree number n. */
export function everyTree(preorder: string[], postorder: string[], n: bigint) {
  const count = countTrees(preorder, postorder);
  const singles = singleChildNodes(preorder, postorder);
  const tree = nthTree(preorder, postorder, n);
  return { count, singles, tree };
}
