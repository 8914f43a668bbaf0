import { armNamed, CURVE, starts } from "../../shared/recorded.js";

/** The long runs that the first figure shows, in its order. */
export const SHOWN = ["PPO-max, long", "vanilla PPO, long", "GRPO without KL, long"] as const;
export type Shown = (typeof SHOWN)[number];

export const SEEDS: readonly number[] = starts.map(({ seed }) => seed);

/** What was recorded of an arm's rollouts with one seed. */
export function column(arm: Shown, seedAt: number, what: keyof typeof CURVE): number[] {
  return armNamed(arm)!.runs[seedAt]!.curve.map((row) => row[CURVE[what]]!);
}

export const LAST_FRAME: number = armNamed(SHOWN[0])!.runs[0]!.curve.length - 1;

/** Answers of a recorded rollout, and of all of a run. */
export const ROLLOUT = 64;
export const ANSWERS_RECORDED: number = armNamed(SHOWN[0])!.iterations * ROLLOUT;
