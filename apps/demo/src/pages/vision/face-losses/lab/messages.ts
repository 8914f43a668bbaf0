import type { EmbeddingQuality } from "@kb/digits";
import type { LabSide, Pair } from "./settings.js";

/** One value for each of the two nets. */
export type Both<T> = readonly [one: T, other: T];

/** What is to be learnt, and how. */
export interface LabOptions {
  readonly sides: Both<LabSide>;
  readonly seed: number;
  readonly epochs: number;
  readonly learningRate: number;
  /** The digits kept back. */
  readonly unseen: Pair;
}

export type LabRequest =
  | { readonly type: "begin"; readonly options: LabOptions }
  | { readonly type: "run" | "pause" };

/** The digits whose embeddings are shown; none was learnt from. */
export interface ShownDigits {
  readonly labels: Uint8Array;
  /** So many first are of digits that are learnt, the rest of those kept back. */
  readonly known: number;
  /** The digits that are learnt, in the order of the weights. */
  readonly classes: readonly number[];
}

/** Where both nets stand at a step. */
export interface LabFrame {
  readonly step: number;
  readonly steps: number;
  readonly losses: Both<number>;
  /** `[shown, 3]`. */
  readonly embeddings: Both<Float32Array>;
  /** `[classes · sub-centers, 3]`. */
  readonly weights: Both<Float32Array>;
}

/** How well a net tells apart what it has not learnt from: known digits, and pairs of digits kept back. */
export interface LabQuality extends EmbeddingQuality {
  readonly unseen: number;
}

export type LabReply =
  | { readonly type: "shown"; readonly shown: ShownDigits }
  | { readonly type: "frame"; readonly frame: LabFrame }
  | { readonly type: "quality"; readonly epoch: number; readonly quality: Both<LabQuality> }
  | { readonly type: "failed"; readonly message: string };
