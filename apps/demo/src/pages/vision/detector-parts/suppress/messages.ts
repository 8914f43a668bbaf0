export const PATTERNS = ["clusters", "uniform"] as const;
export const METHODS = ["hard", "diou", "soft-linear", "soft-gaussian", "matrix"] as const;
export type Method = (typeof METHODS)[number];

/** The field that boxes lie in. */
export const FIELD_WIDTH = 1000;
export const FIELD_HEIGHT = 600;

export interface SuppressRequest {
  readonly pattern: (typeof PATTERNS)[number];
  readonly count: number;
  readonly seed: number;
  readonly method: Method;
  readonly iou: number;
  readonly scoreThreshold: number;
  readonly sigma: number;
}

export interface Suppressed {
  readonly boxes: Float32Array;
  readonly scores: Float32Array;
  readonly kept: Int32Array;
  /** Of what is kept, lowered where the method lowers them. */
  readonly keptScores: Float32Array;
  readonly ms: number;
}

/** The plain loop's answer to the same. */
export interface PlainAnswer {
  readonly ms: number;
  readonly agrees: boolean;
  readonly count: number;
}

export type SuppressReport =
  | { readonly type: "suppressed"; readonly result: Suppressed }
  /** Absent where there is no plain loop to compare with. */
  | { readonly type: "plain"; readonly answer: PlainAnswer | undefined }
  | { readonly type: "failed"; readonly message: string };
