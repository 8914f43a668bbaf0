import { seededRandom } from "@kb/benchmark";
import { evaluate, makeHaystack, type Score } from "./evaluate.js";
import type { Genome } from "./genome.js";
import { mutate } from "./mutate.js";
import { SEEDS } from "./seeds.js";

export interface Finding extends Score {
  readonly genome: Genome;
}

export interface Climb {
  readonly worst: Finding;
  /** Inputs evaluated. */
  readonly tried: number;
}

/** So many of the worst inputs are kept and changed further; fewer get stuck on one hill. */
const SURVIVORS = 16;

/** Climbs from the known hard inputs to worse ones for so many seconds, by one of the two scores. */
export function climb(by: keyof Score, seconds: number, seed: number): Climb {
  const random = seededRandom(seed);
  const haystack = makeHaystack();
  let tried = 0;
  let survivors: Finding[] = [];
  const consider = (genome: Genome) => {
    const score = evaluate(genome, haystack);
    tried++;
    if (score === undefined) return;
    survivors = [...survivors, { genome, ...score }].sort((a, b) => b[by] - a[by]).slice(0, SURVIVORS);
  };
  for (const genome of SEEDS) consider(genome);
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end) {
    const { genome } = survivors[Math.floor(random() * survivors.length)]!;
    consider(mutate(genome, random));
    // What was bad by a disturbance of the machine alone must not stay on top.
    if (tried % 64 === 0) {
      const again = survivors.map(({ genome }) => genome);
      survivors = [];
      for (const genome of again) consider(genome);
    }
  }
  haystack.free();
  return { worst: survivors[0]!, tried };
}
