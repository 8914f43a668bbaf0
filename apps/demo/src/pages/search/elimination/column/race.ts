import type { SortedIndex } from "@kb/search";
import { answer } from "../samples/column-index.js";
import { plainLoop } from "../samples/plain-loop.js";
import type { Answers } from "./messages.js";
import { xorshift } from "./random.js";

const ROUNDS = 4;
/** No further round begins after so long: on a busy machine the first has told enough. */
const ENOUGH_MS = 1500;

/** Queries, every other one a number that is there, the rest from anywhere between the smallest and the largest. */
export function makeQueries(sorted: Float64Array, count: number): Float64Array {
  const random = xorshift(20_260_103);
  const [least, greatest] = [sorted[0]!, sorted.at(-1)!];
  return Float64Array.from({ length: count }, (_, i) =>
    i % 2 === 0 ? sorted[Math.floor(random() * sorted.length)]! : least + random() * (greatest - least),
  );
}

/** The index and the loop answer the same queries in turn; the best time of each counts. */
export function race(
  index: SortedIndex,
  sorted: Float64Array,
  queries: Float64Array,
  onProgress: (done: number) => void,
): { index: Answers; loop: Answers } {
  const contenders = [() => answer(index, queries), () => plainLoop(sorted, queries)].map((run) => ({
    run,
    ms: Infinity,
    fingerprint: "",
  }));
  // Engines compile a loop once it has run for a while.
  plainLoop(sorted, queries.subarray(0, 20_000));
  const started = performance.now();
  for (let round = 0; round < ROUNDS && performance.now() - started < ENOUGH_MS; round++) {
    for (const contender of contenders) {
      const begun = performance.now();
      const places = contender.run();
      contender.ms = Math.min(contender.ms, performance.now() - begun);
      contender.fingerprint = fingerprint(places);
    }
    onProgress((round + 1) / ROUNDS);
  }
  const [byIndex, byLoop] = contenders.map(({ ms, fingerprint }) => ({ ms, fingerprint }));
  return { index: byIndex!, loop: byLoop! };
}

/** Eight hexadecimal digits of all places in their order, by FNV-1a: equal places have equal ones. */
function fingerprint(places: Uint32Array): string {
  let hash = 0x811c9dc5;
  for (const place of places) hash = Math.imul(hash ^ place, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
