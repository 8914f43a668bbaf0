import type { Setting, Task } from "./settings.js";

export type LabRequest =
  | {
      readonly type: "begin";
      readonly task: Task;
      readonly setting: Setting;
      readonly seed: number;
      /** Whether what is learnt is shown moving. */
      readonly isMoving: boolean;
    }
  | { readonly type: "change"; readonly setting: Setting }
  | { readonly type: "run" | "pause" | "weights" };

/** How far a training is. */
export interface Standing {
  readonly steps: number;
  readonly updates: number;
  readonly episodes: number;
  /** Of the last hundred episodes; NaN before the first. */
  readonly meanReturn: number;
  /** Spent training. */
  readonly seconds: number;
  readonly isOver: boolean;
}

/** What the policy does in an environment of its own: the state of the cart or pendulum, and the action taken there. */
export interface Pose {
  readonly state: Float64Array;
  readonly action: number;
}

export type LabReply =
  | { readonly type: "standing"; readonly standing: Standing }
  | { readonly type: "pose"; readonly pose: Pose }
  /** From these steps on it learns by the setting. */
  | { readonly type: "changed"; readonly steps: number; readonly setting: Setting }
  | { readonly type: "weights"; readonly file: Uint8Array<ArrayBuffer> }
  | { readonly type: "failed"; readonly message: string };
