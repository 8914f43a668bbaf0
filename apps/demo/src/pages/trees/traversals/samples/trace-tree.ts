import { type ReconstructionKind, traceReconstruction } from "@kb/trees";

/** Every push and pop of the stack; at the end the tree, or the contradiction. */
export function traceTree(kind: ReconstructionKind, first: string[], second: string[]) {
  return [...traceReconstruction(kind, first, second)];
}
