import type { Label } from "./label.js";
import type { Summary } from "./statistics.js";
import type { Goal } from "./suite.js";
import type { Unit } from "./unit.js";

/** What was measured of one case; plain data, fit for JSON and for a message between threads. */
export interface CaseResult {
  readonly id: string;
  readonly title: Label;
  readonly unit: Unit;
  /** Units a run works through. */
  readonly amount: number;
  /** In the case's order: ours first, then the rivals. */
  readonly timings: readonly Timing[];
  readonly goals: readonly GoalResult[];
}

/** A contender's nanoseconds a run. */
export interface Timing extends Summary {
  readonly name: string;
  readonly samples: number;
  /** Runs in each sample. */
  readonly iterations: number;
  /** How many times as fast the first contender is, by the medians. */
  readonly ratio: number;
  /** Whether this is a way of ours. */
  readonly ours: boolean;
}

export interface GoalResult extends Goal {
  /** Against the best of those rivals. */
  readonly ratio: number;
  readonly met: boolean;
}

/** The contenders that are not ours. */
export function rivalsOf(timings: readonly Timing[]): Timing[] {
  return timings.filter(({ ours }) => !ours);
}

/** The rival that comes closest to the first contender or beats it, or undefined where there is none. */
export function bestRival(result: CaseResult): Timing | undefined {
  return rivalsOf(result.timings).reduce<Timing | undefined>(
    (best, rival) => (best === undefined || rival.ratio < best.ratio ? rival : best),
    undefined,
  );
}

/** What became of a case's goals. A goal whose rivals all do not exist on this host (`Buffer` in a browser) is left out. */
export function judgeGoals(goals: readonly Goal[], timings: readonly Timing[]): GoalResult[] {
  const rivals = rivalsOf(timings);
  return goals.flatMap(({ atLeast, against }) => {
    const named = rivals.filter(({ name }) => against === undefined || against.includes(name));
    if (named.length === 0) return [];
    const ratio = Math.min(...named.map((rival) => rival.ratio));
    return [
      { atLeast, ...(against && { against: named.map(({ name }) => name) }), ratio, met: ratio >= atLeast },
    ];
  });
}
