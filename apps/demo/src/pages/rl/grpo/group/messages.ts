import type { GroupSetting } from "./settings.js";

/** A number asks for the frames of a setting; an answer with another number is of one given up. */
export interface GroupRequest {
  readonly number: number;
  readonly setting: GroupSetting;
  readonly updates: number;
}

/** One answer of a group, and what an update did to it; arrays are of its tokens. */
export interface GroupAnswer {
  readonly answer: string;
  /** Whether the policy ended it: its last token is then the end. */
  readonly isFinished: boolean;
  readonly reward: number;
  readonly advantages: readonly number[];
  /** log π before the update and after it. */
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** Syllable by syllable: what each token earns, and where a step ends. */
  readonly rewards: readonly number[];
  readonly ends: readonly boolean[];
}

/** What 64 fresh answers to the prompt are like. */
export interface Look {
  readonly reward: number;
  readonly length: number;
  /** From the model as it was fine-tuned, an answer. */
  readonly kl: number;
}

/** One update: a group, and how the policy learnt from it. */
export interface GroupFrame {
  readonly answers: readonly GroupAnswer[];
  /** Share of tokens (of answers, for GSPO) whose push the clip took away in the last pass. */
  readonly clipFrac: number;
  /** Before the update. */
  readonly look: Look;
}

export type GroupReply =
  | { readonly type: "frame"; readonly number: number; readonly frame: GroupFrame }
  | { readonly type: "failed"; readonly message: string };
