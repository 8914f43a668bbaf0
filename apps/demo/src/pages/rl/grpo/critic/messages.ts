import type { MemoryReport } from "@kb/rl";

export interface CriticRequest {
  readonly prompt: string;
  readonly groupSize: number;
  readonly seed: number;
}

/** An answer as the critic sees it. */
export interface ValuedAnswer {
  readonly answer: string;
  readonly isFinished: boolean;
  readonly reward: number;
  /** What the critic expects before each token. */
  readonly values: readonly number[];
}

export const SIDES = ["ppo", "grpo"] as const;
export type Side = (typeof SIDES)[number];

/** Both trainings, measured here. */
export interface Measured {
  readonly answers: readonly ValuedAnswer[];
  /** Share of the variance of rewards that the critic explains, at the first token and at the last. */
  readonly explained: { readonly first: number; readonly last: number };
  readonly memory: Readonly<Record<Side, MemoryReport>>;
  /** Of the policy's parameters. */
  readonly parameters: number;
  /** Of an update, the median. */
  readonly milliseconds: Readonly<Record<Side, number>>;
}

export type CriticReply =
  | { readonly type: "progress"; readonly done: number }
  | { readonly type: "measured"; readonly measured: Measured }
  | { readonly type: "failed"; readonly message: string };
