import results from "@kb/rl-bench/rlhf/results.json";

/** One arm with one seed, as it was recorded. */
export interface RecordedRun {
  readonly seed: number;
  readonly trueReward: number;
  readonly score: number;
  readonly kl: number;
  readonly perplexity: number;
  readonly length: number;
  readonly different: number;
  readonly reached: number | null;
  readonly milliseconds: number;
  readonly bytes: number;
  readonly curve: readonly (readonly number[])[];
}

export interface RecordedArm {
  readonly name: string;
  readonly group: string;
  readonly iterations: number;
  readonly runs: readonly RecordedRun[];
}

export const recordedArms: readonly RecordedArm[] = results.results;
export const starts: readonly {
  readonly seed: number;
  readonly accuracy: number;
  readonly trueReward: number;
}[] = results.starts;
export const machine: string = results.machine;

/** The long runs that the first figure shows, in its order. */
export const SHOWN = ["PPO-max, long", "vanilla PPO, long", "GRPO without KL, long"] as const;
export type Shown = (typeof SHOWN)[number];

export function armNamed(name: string): RecordedArm | undefined {
  return recordedArms.find((arm) => arm.name === name);
}

export const SEEDS: readonly number[] = starts.map(({ seed }) => seed);

/** Where each number of a recorded rollout stands. */
const COLUMNS = { updates: 0, score: 1, trueReward: 2, kl: 3, perplexity: 4, length: 5 } as const;
export type Recorded = keyof typeof COLUMNS;

/** What was recorded of an arm's rollouts with one seed. */
export function column(arm: Shown, seedAt: number, what: Recorded): number[] {
  return armNamed(arm)!.runs[seedAt]!.curve.map((row) => row[COLUMNS[what]]!);
}

export const LAST_FRAME: number = armNamed(SHOWN[0])!.runs[0]!.curve.length - 1;

/** Answers of a recorded rollout. */
export const ROLLOUT = 64;

export function median(values: readonly number[]): number {
  const ordered = [...values].sort((a, b) => a - b);
  const half = values.length / 2;
  return (ordered[Math.ceil(half) - 1]! + ordered[Math.floor(half)]!) / 2;
}
