/**
 * Why sequences are not the traversals of one tree: they differ in `length` or in `elements`, a label is there twice
 * (`duplicate`), no tree has them in this `order`, or more than one tree has (`ambiguous`).
 */
export type TraversalErrorCode = "length" | "elements" | "duplicate" | "order" | "ambiguous";

/** The traversals that a tree can be built from. */
export type SequenceName = "preorder" | "inorder" | "postorder" | "levelorder";

/** Sequences that are not the traversals of one tree, and the first place where they contradict each other. */
export class TraversalError extends RangeError {
  override readonly name = "TraversalError";
  readonly code: TraversalErrorCode;
  /** The place of the first contradiction in the sequence called {@link sequence}. */
  readonly index: number;
  readonly sequence: SequenceName;

  constructor(code: TraversalErrorCode, sequence: SequenceName, index: number, message: string) {
    super(message);
    this.code = code;
    this.sequence = sequence;
    this.index = index;
  }
}
