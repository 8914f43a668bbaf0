import { checkAgreement } from "./agreement.js";
import { type Clock, type Limits, Meter } from "./meter.js";
import { type CaseResult, judgeGoals, type Timing } from "./result.js";
import { rotate } from "./rotate.js";
import { summarise } from "./statistics.js";
import type { Case, Contender } from "./suite.js";

export const DEFAULT_LIMITS: Limits = { rounds: 15, sampleMs: 5, warmUpMs: 40, budgetMs: 1000 };

export interface RunOptions {
  readonly limits?: Limits;
  /** Milliseconds from any origin; default `performance.now`. */
  readonly clock?: Clock;
  /** Called after each sample with the share of the work that is done, from 0 to 1. */
  onProgress?(share: number): void;
}

/**
 * Measures a case: all contenders answer first and must agree; then they are warmed up; then they are sampled in rounds, in
 * an order that rotates, so that a disturbance of the machine meets all alike. Throws a `Disagreement` before any timing
 * when an answer differs from the first contender's.
 */
export async function runCase(which: Case, options: RunOptions = {}): Promise<CaseResult> {
  const { id, title, unit, goals = [] } = which;
  const prepared = await which.prepare();
  try {
    const meters = makeMeters(prepared.contenders, options);
    const answers = meters.map((meter) => ({ name: meter.name, value: meter.answer() }));
    checkAgreement(answers, prepared.equal);
    for (const meter of meters) meter.warmUp();
    sampleInRounds(meters, options);
    const timings = timingsOf(meters);
    return { id, title, unit, amount: prepared.amount, timings, goals: judgeGoals(goals, timings) };
  } finally {
    prepared.dispose?.();
  }
}

function makeMeters(contenders: readonly Contender[], options: RunOptions): Meter[] {
  const { limits = DEFAULT_LIMITS, clock = () => performance.now() } = options;
  return contenders.map((contender) => new Meter(contender, limits, clock));
}

function sampleInRounds(meters: readonly Meter[], { onProgress }: RunOptions): void {
  for (let round = 0; meters.some((meter) => meter.progress < 1); round++) {
    for (const meter of rotate(meters, round)) {
      if (meter.progress === 1) continue;
      meter.sample();
      onProgress?.(meters.reduce((sum, { progress }) => sum + progress, 0) / meters.length);
    }
  }
}

function timingsOf(meters: readonly Meter[]): Timing[] {
  const summaries = meters.map(({ samples }) => summarise(samples));
  return meters.map(({ name, samples, iterations, ours }, i) => ({
    name,
    ...summaries[i]!,
    samples: samples.length,
    iterations,
    ratio: summaries[i]!.median / summaries[0]!.median,
    ours: ours || i === 0,
  }));
}
