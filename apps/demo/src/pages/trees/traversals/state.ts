import type { ReconstructionKind } from "@kb/trees";
import { batch, type Signal } from "@preact/signals";
import { choiceField, type Field, numberField, textField } from "../../../url-fields.js";
import { useUrlState } from "../../../url-state.js";
import { AMBIGUOUS_PRESETS, type AmbiguousPair, BUILD_PRESETS, type Pair } from "./presets.js";

export const KINDS = [
  "preorder-inorder",
  "postorder-inorder",
  "preorder-postorder",
] as const satisfies readonly ReconstructionKind[];

export const SHAPES = ["uniform", "search", "caterpillar", "zigzag", "perfect"] as const;
export type ShapeName = (typeof SHAPES)[number];
export const SIZES = [1000, 10_000, 100_000, 1_000_000] as const;

/** Everything a link to the page restores. */
export interface TraversalsState {
  /** Which two sequences, as typed, and the step shown of the reconstruction. */
  readonly k: Signal<ReconstructionKind>;
  readonly a: Signal<string>;
  readonly b: Signal<string>;
  readonly s: Signal<number>;
  /** Preorder and postorder as typed, and which of their trees is shown. */
  readonly p: Signal<string>;
  readonly q: Signal<string>;
  readonly n: Signal<bigint>;
  /** How many nodes the trees of the census have. */
  readonly c: Signal<number>;
  /** Shape, size and seed of the large tree. */
  readonly g: Signal<ShapeName>;
  readonly z: Signal<number>;
  readonly r: Signal<number>;
}

/** A push, with both halves of its part of inorder still to come. */
const FIRST_STEP = 1;

const treeNumber: Field<bigint> = {
  initial: 0n,
  parse: (text) => (/^\d{1,24}$/.test(text) ? BigInt(text) : undefined),
  format: String,
};

export function useTraversalsState(): TraversalsState {
  const { kind, first, second } = BUILD_PRESETS.letters;
  const { preorder, postorder } = AMBIGUOUS_PRESETS.eight;
  return useUrlState({
    k: choiceField(KINDS, kind),
    a: textField(first),
    b: textField(second),
    s: numberField(FIRST_STEP, { min: 0, whole: true }),
    p: textField(preorder),
    q: textField(postorder),
    n: treeNumber,
    c: numberField(3, { min: 1, max: 5, whole: true }),
    g: choiceField(SHAPES, "uniform"),
    z: numberField(100_000, { min: 1, max: 1_000_000, whole: true }),
    r: numberField(1, { min: 0, max: 2 ** 32 - 1, whole: true }),
  });
}

/** Shows another reconstruction, from its first step unless another is asked for. */
export function loadPair(state: TraversalsState, pair: Partial<Pair>, step = 0): void {
  batch(() => {
    if (pair.kind !== undefined) state.k.value = pair.kind;
    if (pair.first !== undefined) state.a.value = pair.first;
    if (pair.second !== undefined) state.b.value = pair.second;
    state.s.value = step;
  });
}

/** Shows the first tree of another preorder and postorder. */
export function loadAmbiguous(state: TraversalsState, pair: Partial<AmbiguousPair>): void {
  batch(() => {
    if (pair.preorder !== undefined) state.p.value = pair.preorder;
    if (pair.postorder !== undefined) state.q.value = pair.postorder;
    state.n.value = 0n;
  });
}
