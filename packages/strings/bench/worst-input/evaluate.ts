import { Finder, Haystack } from "@kb/strings";
import { textOf } from "../data/text.js";
import { kmpCount, kmpIndexOf } from "../rivals/kmp.js";
import { type Genome, haystackOf, needleOf } from "./genome.js";

/** How bad an input is. */
export interface Score {
  readonly nanosecondsPerByte: number;
  /** Our time as a multiple of plain JavaScript KMP's. */
  readonly timesKmp: number;
}

/** Bytes in a haystack. */
export const LENGTH: number = 2 ** 17;
const RUNS = 3;

/**
 * Times an input of 128 KB against plain JavaScript KMP, the fastest of three runs each. Undefined for inputs that are found before
 * half of the haystack is read. Throws when the answers differ: then the kernel is wrong.
 */
export function evaluate(genome: Genome, haystack: Haystack): Score | undefined {
  const needle = textOf(needleOf(genome)).bytes;
  const { bytes } = textOf(haystackOf(genome, LENGTH));
  haystack.bytes.set(bytes);
  const counts = genome.question === "count";
  const finder = new Finder(needle, { overlapping: true });
  const ours = fastest(() => (counts ? finder.count(haystack) : finder.indexOf(haystack)));
  finder.free();
  const kmp = fastest(() => (counts ? kmpCount(bytes, needle, true) : kmpIndexOf(bytes, needle)));
  if (ours.answer !== kmp.answer) {
    throw new Error(`ours answers ${ours.answer}, KMP ${kmp.answer}: ${JSON.stringify(genome)}`);
  }
  const read = counts || ours.answer < 0 ? LENGTH : ours.answer + needle.length;
  if (read < LENGTH / 2) return undefined;
  return { nanosecondsPerByte: (ours.ms * 1e6) / read, timesKmp: ours.ms / kmp.ms };
}

export const makeHaystack = (): Haystack => Haystack.allocate(LENGTH);

function fastest(run: () => number): { answer: number; ms: number } {
  let answer = -1;
  let ms = Number.POSITIVE_INFINITY;
  for (let i = 0; i < RUNS; i++) {
    const start = performance.now();
    answer = run();
    ms = Math.min(ms, performance.now() - start);
  }
  return { answer, ms };
}
