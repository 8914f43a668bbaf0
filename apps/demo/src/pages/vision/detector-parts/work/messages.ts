import type { FeatureMap } from "@kb/vision-losses/necks";
import type { BlockName } from "./block-names.js";

/** The size at which pictures are worked on: objects are then as large as those that the detector has learnt. */
export const INPUT_WIDTH = 192;
export const INPUT_HEIGHT = 128;

/** What a node of a diagram does to the maps it is given. */
export type Operation =
  | "input"
  | "same"
  | "conv"
  | "pool"
  | "mean"
  | "spread"
  | "concat"
  | "add"
  | "multiply"
  | "gate"
  | "summary"
  | "up"
  | "down"
  | "weights"
  | "fuse"
  | "join"
  | "five"
  | "normalise"
  | "mish"
  | "relu"
  | "leaky"
  | "swish"
  | "mask"
  | "tile"
  | "predict";

/** A node of a block's diagram, with the map it gave. */
export interface NodeReport {
  readonly id: string;
  /** Where it stands; rows may be halves. */
  readonly at: readonly [column: number, row: number];
  readonly operation: Operation;
  /** "3×3, d 6", in no language. */
  readonly detail: string;
  readonly from: readonly string[];
  readonly map: FeatureMap;
  readonly parameters: number;
  /** Products that are added up. */
  readonly macs: number;
}

/** The block in one call, beside the same done part by part. */
export interface WholeReport {
  /** The largest difference between the two. */
  readonly difference: number;
  readonly forwardMs: number;
  readonly backwardMs: number;
  /** The output map of the marked cell, and which cell that is. */
  readonly output: FeatureMap;
  readonly cell: readonly [row: number, column: number];
  /** For each input `[1, 1, height, width]`: how strongly the marked cell depends on it. */
  readonly seen: readonly FeatureMap[];
}

export interface BlockReport {
  readonly block: BlockName;
  readonly nodes: readonly NodeReport[];
  readonly whole: WholeReport;
}

export interface BlockRequest {
  readonly block: BlockName;
  /** The level that blocks of one map take: 0 for C3. */
  readonly level: number;
  readonly seed: number;
  /** Of which output the marked cell is, and where in it, both ways from 0 to 1. */
  readonly mark: readonly [output: number, down: number, across: number];
}

/** What the detector made of the picture, stage by stage. */
export interface PipelineReport {
  readonly features: readonly FeatureMap[];
  readonly pooled: FeatureMap;
  readonly levels: readonly FeatureMap[];
  readonly heads: readonly FeatureMap[];
  /** All boxes above the least score, `[n, 4]`, in pixels of the input. */
  readonly boxes: Float32Array;
  readonly scores: Float32Array;
  readonly classes: Int32Array;
  readonly ms: number;
}

export interface WorkRequest {
  /** `[3, height, width]`, 0 to 1; absent where the picture is the one before. */
  readonly pixels?: Float32Array;
  readonly block: BlockRequest;
}

export type WorkReport =
  | { readonly type: "pipeline"; readonly report: PipelineReport }
  | { readonly type: "block"; readonly report: BlockReport }
  | { readonly type: "failed"; readonly message: string };
