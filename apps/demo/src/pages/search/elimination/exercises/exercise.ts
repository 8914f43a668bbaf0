import type { SearchStep, TraceOptions } from "@kb/search";

/** What the reader types: a list, rows or a size in `a`, a single number in `x`. */
export interface Entries {
  readonly a: string;
  readonly x: string;
}

/** How the loop is written: which branch keeps mid. */
export type LoopForm = "first" | "last" | "rotation";

/** A search over the reader's input, without words: everything that the figure draws. */
export interface Problem {
  /** First and last candidate. */
  readonly candidates: readonly [first: number, last: number];
  trace(options?: TraceOptions): Iterable<SearchStep>;
  /** What is compared at a candidate; undefined for one that stands for "none". */
  height(k: number): number | undefined;
  /** What it is compared with, where that is not another candidate. */
  readonly line?: { readonly name: string; at(k: number): number | undefined };
  /** What is written under a candidate; the height unless given. */
  labelOf?(k: number): string;
  /** What a candidate is called on the scale; its number unless given. */
  nameOf?(k: number): string;
  /** The comparison at mid, in numbers. */
  fact(mid: number, right: number): string;
  readonly loop: {
    readonly form: LoopForm;
    readonly left: string;
    readonly right: string;
    /** When mid is not the answer. */
    readonly excludes: string;
  };
  /** The answer as the sample computes it, and as a scan of all candidates does. */
  solve(): number;
  scan(): number;
  /** What the answer means, where it is not the height at it. */
  result?(answer: number): string;
}

export interface Exercise {
  readonly fields: readonly (keyof Entries)[];
  readonly example: Entries;
  /** The code to take away. */
  readonly sample: string;
  /** Throws an {@link InputError} for entries that it cannot use. */
  pose(entries: Entries): Problem;
}
