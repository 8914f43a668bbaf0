import type { Look } from "@kb/rl-bench/rlhf";
import type { Setting, Side } from "./tricks.js";

/** What the first two stages are made of. */
export interface Ground {
  readonly seed: number;
  /** Updates of fine-tuning. */
  readonly fineTuning: number;
  /** Pairs of names that are sampled for the reward model. */
  readonly pairs: number;
  /** Weight of the language-model term of its loss. */
  readonly lmWeight: number;
}

export type LabRequest =
  | {
      readonly type: "begin";
      readonly ground: Ground;
      readonly settings: Partial<Record<Side, Setting>>;
      /** Answers that each side samples until it is over. */
      readonly answers: number;
    }
  /** Sides that are not given end. */
  | { readonly type: "change"; readonly settings: Partial<Record<Side, Setting>>; readonly answers: number }
  | { readonly type: "run" | "pause" | "again" };

export const STAGES = ["fineTuning", "rewardModel"] as const;
export type Stage = (typeof STAGES)[number];

/** How far one of the first two stages is. */
export interface StageProgress {
  readonly iterations: number;
  readonly of: number;
  /** Of the last update: perplexity, or the share of pairs told right. */
  readonly value: number;
}

/** What the first two stages came to. */
export interface GroundLaid {
  readonly pairs: number;
  /** On pairs that the reward model has not seen. */
  readonly accuracy: number;
  /** Of names of the fine-tuned model. */
  readonly trueReward: number;
  readonly seconds: Readonly<Record<Stage, number>>;
}

export const MONITORS = ["trueReward", "score", "kl", "perplexity", "length", "entropy"] as const;
export type Monitor = (typeof MONITORS)[number];

/** What a rollout was like. */
export interface Rolled extends Readonly<Record<Monitor, number>> {
  /** Answers sampled so far. */
  readonly samples: number;
  /** Spent on this side so far. */
  readonly seconds: number;
}

/** A name that a model made of a given beginning. */
export interface MadeName {
  readonly name: string;
  readonly isFinished: boolean;
  /** The reward model's; undefined as long as there is none. */
  readonly score: number | undefined;
}

export type LabReply =
  | { readonly type: "stage"; readonly stage: Stage; readonly progress: readonly StageProgress[] }
  | { readonly type: "laid"; readonly laid: GroundLaid }
  /** The side begins anew. */
  | { readonly type: "begun"; readonly side: Side }
  | {
      readonly type: "rolled";
      readonly side: Side;
      readonly rolled: readonly Rolled[];
      readonly bytes: number;
    }
  | { readonly type: "names"; readonly of: Side | "before"; readonly names: readonly MadeName[] }
  /** What fresh names of a side's last policy are like. */
  | { readonly type: "look"; readonly side: Side; readonly look: Look }
  | { readonly type: "over" }
  | { readonly type: "failed"; readonly message: string };
