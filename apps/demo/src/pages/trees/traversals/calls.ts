import type { ReconstructionKind } from "@kb/trees";

const list = (labels: readonly string[]): string => JSON.stringify([...labels]).replaceAll('","', '", "');

const BUILD = {
  "preorder-inorder": "fromPreorderInorder",
  "postorder-inorder": "fromPostorderInorder",
  "preorder-postorder": "fromPreorderPostorder",
} satisfies Record<ReconstructionKind, string>;

/** The code that builds the tree of two sequences; where several fit, the one with single children on the left. */
export function buildCall(
  kind: ReconstructionKind,
  first: readonly string[],
  second: readonly string[],
  isAmbiguous: boolean,
): string {
  const name = BUILD[kind];
  const last = isAmbiguous ? ', { ambiguous: "left" }' : "";
  return `import { ${name} } from "@kb/trees";

const tree = ${name}(${list(first)}, ${list(second)}${last});`;
}

/** The code that takes tree number n of a preorder and a postorder. */
export function nthCall(preorder: readonly string[], postorder: readonly string[], n: bigint): string {
  return `import { nthTree } from "@kb/trees";

const tree = nthTree(${list(preorder)}, ${list(postorder)}, ${n}n);`;
}

/** A call of one of the page's samples with what the reader has typed. */
export function sampleCall(name: string, ...args: readonly (string | readonly string[] | bigint)[]): string {
  const written = args.map((arg) =>
    typeof arg === "string" ? JSON.stringify(arg) : typeof arg === "bigint" ? `${arg}n` : list(arg),
  );
  return `${name}(${written.join(", ")});`;
}
