/** How needles are searched for, as @kb/strings names it. */
export interface SearchOptions {
  readonly overlapping: boolean;
  readonly caseInsensitive: boolean;
}

export type Request =
  | {
      readonly job: "search";
      readonly file: Blob;
      readonly needles: string[];
      readonly options: SearchOptions;
    }
  | { readonly job: "generate"; readonly byteLength: number; readonly lang: "zh" | "en" };

/** A match shown with the text around it. */
export interface Hit {
  readonly offset: number;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** What either search answers: by needle, how many matches, and the sum of where they start. */
export interface Tally {
  readonly counts: number[];
  readonly sums: number[];
}

export interface SearchResult extends Tally {
  readonly byteLength: number;
  /** Where in the file the matches are: how many in each of its equal parts. */
  readonly density: number[];
  readonly hits: Hit[];
  /** Time spent in the search alone, copying into WebAssembly memory included, and in all with reading. */
  readonly searchMs: number;
  readonly totalMs: number;
  readonly backend: "wasm" | "portable";
}

export interface RivalResult extends Tally {
  readonly engine: "indexOf" | "RegExp";
  /** Time to make text of the bytes, and to search it. */
  readonly decodeMs: number;
  readonly searchMs: number;
}

export type Phase = "search" | "compare" | "generate";

export type Report =
  | { readonly type: "progress"; readonly phase: Phase; readonly done: number; readonly total: number }
  | { readonly type: "searched"; readonly result: SearchResult }
  | { readonly type: "compared"; readonly result: RivalResult }
  | { readonly type: "generated"; readonly file: File }
  | { readonly type: "failed"; readonly message: string };
