import type { RandomErasingOptions } from "@kb/vision-losses/augment";

export interface LabRequest {
  /** How the second net's digits are erased. */
  readonly erasing: RandomErasingOptions;
  readonly seed: number;
}

/** One value for the net that learnt whole digits, one for the net that learnt erased ones. */
export type Pair<T> = readonly [whole: T, erased: T];

/** How digits that were not learnt from are shown: as they are, under noise, under black. */
export const TESTS = ["clean", "noise", "blank"] as const;
export type Test = (typeof TESTS)[number];

/** Where both nets stand after an epoch. */
export interface LabState {
  /** The part done, 0 to 1. */
  readonly done: number;
  readonly epoch: number;
  /** Shares taken for the right digit. */
  readonly accuracy: Readonly<Record<Test, Pair<number>>>;
  /** What each of the shown digits is taken for. */
  readonly taken: Pair<Uint8Array>;
}

/** The digits that are shown, under noise. */
export interface ShownDigits {
  /** `[count, 28, 28]`. */
  readonly pixels: Uint8Array;
  readonly labels: Uint8Array;
}

export type LabReport =
  | { readonly type: "shown"; readonly shown: ShownDigits }
  | { readonly type: "state"; readonly state: LabState }
  | { readonly type: "failed"; readonly message: string };
