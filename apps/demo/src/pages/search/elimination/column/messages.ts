/** Where the numbers come from. */
export type Source =
  | { readonly type: "file"; readonly file: Blob }
  | { readonly type: "address"; readonly url: string; readonly name: string }
  | { readonly type: "generated"; readonly count: number };

export interface Request {
  readonly source: Source;
  /** Which column; the one with the most numbers unless given. */
  readonly column?: number | undefined;
}

export type Phase = "read" | "generate" | "sort" | "index" | "query";

export interface ColumnHead {
  readonly name: string | undefined;
  /** Whether there were numbers among its first values. */
  readonly numeric: boolean;
}

/** What stood in the column besides numbers. */
export interface Gaps {
  readonly rows: number;
  /** Rows without a value here. */
  readonly holes: number;
  /** Values that are not numbers. */
  readonly strangers: number;
  readonly firstStranger?: { readonly row: number; readonly text: string } | undefined;
}

/** One contender's answers to the queries: its best time, and a number that equal answers share. */
export interface Answers {
  readonly ms: number;
  readonly fingerprint: string;
}

/** The distribution of the numbers, as the index knows it. */
export interface Distribution {
  /** Bins of the histogram, and how many numbers lie in each. */
  readonly edges: Float64Array;
  readonly counts: Uint32Array;
  /** Places of the scale from the smallest to the largest number, and how many numbers are ≤ each. */
  readonly scale: Float64Array;
  readonly atMost: Uint32Array;
}

export interface ColumnResult extends Gaps {
  readonly columns: readonly ColumnHead[];
  readonly column: number;
  readonly numbers: number;
  readonly sortMs: number;
  readonly buildMs: number;
  readonly byteLength: number;
  readonly queries: number;
  readonly index: Answers;
  readonly loop: Answers;
  readonly distribution: Distribution;
  readonly backend: "wasm" | "portable";
}

export type Report =
  | { readonly type: "progress"; readonly phase: Phase; readonly done?: number | undefined }
  | { readonly type: "done"; readonly result: ColumnResult }
  | { readonly type: "empty" }
  | {
      readonly type: "no numbers";
      readonly columns: readonly ColumnHead[];
      readonly column: number;
      readonly rows: number;
    }
  | { readonly type: "failed"; readonly message: string };
