/** What is timed: the package's rules, and ATSS in plain JavaScript. */
export const CONTENDERS = ["atss", "hand", "topk", "iou", "fcos"] as const;
export type Contender = (typeof CONTENDERS)[number];

/** An image as detectors are trained on, and as many objects as few of them have. */
export const TASK = { width: 1333, height: 800, strides: [8, 16, 32, 64, 128], objects: 50, topk: 9 };

export interface Times {
  readonly median: number;
  readonly p75: number;
}

export type TimingReport =
  | { readonly type: "timed"; readonly contender: Contender; readonly times: Times }
  | { readonly type: "done"; readonly same: boolean }
  | { readonly type: "failed"; readonly message: string };
