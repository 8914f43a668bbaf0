import { armNamed, type RecordedArm, spreadOf } from "../../shared/recorded.js";
import { percent } from "../numbers.js";

/** What the page says of a recorded arm: medians over the seeds. */
export interface ArmFacts {
  readonly reward: string;
  readonly score: string;
  readonly kl: string;
}

function arm(name: string): RecordedArm {
  const found = armNamed(name);
  if (found === undefined) throw new Error(`${name} is not recorded`);
  return found;
}

function factsOf(name: string): ArmFacts {
  const middle = (figure: "trueReward" | "score" | "kl") => spreadOf(arm(name), figure).middle.toFixed(2);
  return { reward: middle("trueReward"), score: middle("score"), kl: middle("kl") };
}

const [ppo, group] = [arm("PPO-max"), arm("GRPO (β = 0.04)")];

/** The figures that the page's sentences tell, all from the recorded runs. */
export const facts = {
  bytes: percent(group.runs[0]!.bytes / ppo.runs[0]!.bytes),
  time: (spreadOf(group, "milliseconds").middle / spreadOf(ppo, "milliseconds").middle).toFixed(2),
  ppo: factsOf("PPO-max"),
  grpo: factsOf("GRPO (β = 0.04)"),
  drGrpo: factsOf("Dr. GRPO"),
  rloo: factsOf("RLOO"),
  long: {
    ...factsOf("GRPO without KL, long"),
    different: percent(spreadOf(arm("GRPO without KL, long"), "different").middle),
  },
};

export type Facts = typeof facts;
