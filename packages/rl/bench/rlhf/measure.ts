import type { AlignmentProgress } from "@kb/rl";
import { type Arm, sharedOptions } from "./arms.js";
import { GOAL, type Look, look, rounded } from "./look.js";
import { type Foundations, mean } from "./pipeline.js";
import { judge } from "./task.js";

/** How an arm went with one seed. */
export interface Run extends Look {
  readonly seed: number;
  /** The update whose rollout first reached the goal; null if none did. */
  readonly reached: number | null;
  /** Of the processor, an update. */
  readonly milliseconds: number;
  readonly bytes: number;
  /** [update, score, true reward, KL, perplexity, length], of rollouts. */
  readonly curve: readonly (readonly number[])[];
}

const LOOKS: number = 20;

/** Trains an arm to its end. */
export function measure(arm: Arm, foundations: Foundations, seed: number): Run {
  const options = sharedOptions(foundations, seed, arm.iterations);
  const training = arm.train(options, foundations);
  const curve: number[][] = [];
  let reached: number | null = null;
  let spent = 0;
  let updates = 0;
  let from = process.cpuUsage();
  for (const progress of training) {
    spent += process.cpuUsage(from).user;
    updates = progress.iterations;
    if ("answers" in progress) {
      const { score, kl, perplexity, length, answers } = progress as AlignmentProgress;
      const trueReward = mean(judge(answers));
      if (reached === null && trueReward >= GOAL) reached = updates;
      const row = [updates, score, trueReward, kl, perplexity, length];
      if (updates % Math.max(1, Math.floor(arm.iterations / LOOKS)) === 0) curve.push(row.map(rounded));
    }
    from = process.cpuUsage();
  }
  const run = {
    seed,
    ...look(options.policy, foundations),
    reached,
    milliseconds: rounded(spent / 1000 / updates),
    bytes: training.memory.total,
    curve,
  };
  training.free();
  options.policy.free();
  return run;
}
