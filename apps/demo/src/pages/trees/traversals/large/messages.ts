import type { ShapeName } from "../state.js";

export interface LargeTreeRequest {
  readonly shape: ShapeName;
  readonly size: number;
  readonly seed: number;
}

export type Request = { readonly job: "grow"; readonly of: LargeTreeRequest } | { readonly job: "svg" };

/** A tree to draw: links, places in widths and levels, and how far each subtree reaches. */
export interface DrawnTree {
  readonly size: number;
  readonly levels: number;
  readonly parents: Int32Array;
  readonly labels: Int32Array;
  readonly sizes: Int32Array;
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly left: Float64Array;
  readonly right: Float64Array;
  readonly bottom: Float64Array;
}

/** Milliseconds, best of a few. */
export interface Times {
  readonly build: number;
  readonly textbook: number;
  readonly layout: number;
}

export interface LargeTree {
  readonly drawn: DrawnTree;
  readonly times: Times;
  /** Numbers that equal links share: of the tree that was forgotten, and of those built from its traversals. */
  readonly fingerprints: { readonly original: string; readonly ours: string; readonly textbook: string };
  readonly backend: "wasm" | "portable";
}

export type Phase = "grow" | "build" | "compare" | "layout" | "svg";

export type Report =
  | { readonly type: "progress"; readonly phase: Phase }
  | { readonly type: "grown"; readonly result: LargeTree }
  | { readonly type: "svg"; readonly content: Blob }
  | { readonly type: "failed"; readonly message: string };
