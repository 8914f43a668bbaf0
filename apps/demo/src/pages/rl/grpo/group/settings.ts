/** GRPO and its kin. */
export const METHODS = ["grpo", "drGrpo", "dapo", "gspo", "rloo", "reinforcePlusPlus"] as const;
export type Method = (typeof METHODS)[number];

/** What an answer's reward is set against its group by. */
export const NORMS = ["std", "mean", "others"] as const;
export type Norm = (typeof NORMS)[number];

/** What has one vote in the loss: each answer, each token, or each token with a divisor that does not depend on lengths. */
export const VOTES = ["answers", "tokens", "constant"] as const;
export type Votes = (typeof VOTES)[number];

/** Whether an answer is judged at its end, or syllable by syllable. */
export const SUPERVISIONS = ["outcome", "process"] as const;
export type Supervision = (typeof SUPERVISIONS)[number];

/** Updates that are shown. */
export const UPDATES = 40;

export const GROUP_SIZES = [2, 4, 8, 16] as const;
export const EPSILONS = [0.0003, 0.001, 0.01, 0.05, 0.1, 0.2, 0.3, 0.5] as const;
export const BETAS = [0, 0.01, 0.04, 0.1, 0.3, 1] as const;
export const PASSES = [1, 2, 4, 8] as const;

/** How a group is learnt from. */
export interface GroupSetting {
  readonly method: Method;
  /** Two letters. */
  readonly prompt: string;
  readonly groupSize: number;
  readonly epsilon: number;
  readonly beta: number;
  readonly norm: Norm;
  readonly votes: Votes;
  /** Steps of the optimiser on each group. */
  readonly passes: number;
  readonly supervision: Supervision;
  readonly seed: number;
}

/** What a method changes. */
export type MethodPreset = Pick<GroupSetting, "epsilon" | "beta" | "norm" | "votes">;

export const PRESETS: Readonly<Record<Method, MethodPreset>> = {
  grpo: { epsilon: 0.2, beta: 0.04, norm: "std", votes: "answers" },
  drGrpo: { epsilon: 0.2, beta: 0, norm: "mean", votes: "constant" },
  dapo: { epsilon: 0.2, beta: 0, norm: "std", votes: "tokens" },
  gspo: { epsilon: 0.0003, beta: 0, norm: "std", votes: "answers" },
  rloo: { epsilon: 0.2, beta: 0.04, norm: "others", votes: "constant" },
  reinforcePlusPlus: { epsilon: 0.2, beta: 0.01, norm: "std", votes: "answers" },
};

/** How much farther up than down the ratio may go: DAPO's clip-higher 0.28 to 0.2, GSPO's 4e-4 to 3e-4. */
const HIGHER: Partial<Record<Method, number>> = { dapo: 1.4, gspo: 4 / 3 };

export function clipOf({ method, epsilon }: GroupSetting): {
  readonly epsLow: number;
  readonly epsHigh: number;
} {
  return { epsLow: epsilon, epsHigh: Number((epsilon * (HIGHER[method] ?? 1)).toPrecision(6)) };
}

/** Where KL is taken: in the loss, or, as the elder do, out of the rewards. */
export function isKlInReward({ method }: Pick<GroupSetting, "method">): boolean {
  return method === "rloo" || method === "reinforcePlusPlus";
}

/** Whether the method compares the answers of a group, and so has a way to. */
export function comparesGroups({ method }: Pick<GroupSetting, "method">): boolean {
  return method !== "reinforcePlusPlus";
}
