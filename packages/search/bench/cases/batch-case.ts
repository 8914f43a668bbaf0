import type { Case, Contender } from "@kb/benchmark";
import { SortedIndex, searchSorted } from "@kb/search";
import { type Kind, keysAndQueries, type Numbers } from "../data/numbers.js";
import { batchRivals } from "../rivals/javascript.js";
import type { StartNative } from "../rivals/native.js";

export interface BatchCase extends Pick<Case, "id" | "title" | "goals"> {
  readonly kind: Kind;
  readonly keys: number;
  readonly queries: number;
  /** Whether the index is there already, or only the array. */
  readonly prebuilt: boolean;
  readonly sorted?: boolean;
  readonly startNative: StartNative;
}

/** Many queries to sorted keys. */
export function batchCase(options: BatchCase): Case {
  const { id, title, goals = [], kind, prebuilt, sorted = false, startNative } = options;
  return {
    id,
    title,
    goals,
    unit: "items",
    prepare() {
      const { keys, queries } = keysAndQueries(kind, options.keys, options.queries);
      if (sorted) queries.sort();
      const native = startNative(keys, queries);
      const { contender, free } = prebuilt ? withIndex(keys, queries) : withoutIndex(keys, queries);
      return {
        amount: queries.length,
        contenders: [contender, ...batchRivals(keys, queries), ...native.contenders],
        dispose() {
          native.dispose();
          free();
        },
      };
    },
  };
}

interface Ours {
  readonly contender: Contender;
  free(): void;
}

function withIndex(keys: Numbers, queries: Numbers): Ours {
  const index = SortedIndex.from(keys);
  const out = new Uint32Array(queries.length);
  return {
    contender: { name: "SortedIndex.searchSorted", run: () => index.searchSorted(queries, { out }) },
    free: () => index.free(),
  };
}

function withoutIndex(keys: Numbers, queries: Numbers): Ours {
  const out = new Uint32Array(queries.length);
  return { contender: { name: "searchSorted", run: () => searchSorted(keys, queries, { out }) }, free() {} };
}
