import { useEffect, useMemo } from "preact/hooks";
import type { GrpoState } from "../state.js";
import { GroupJob } from "./group-job.js";
import type { GroupFrame } from "./messages.js";
import {
  BETAS,
  comparesGroups,
  EPSILONS,
  GROUP_SIZES,
  type GroupSetting,
  type Method,
  PASSES,
  type Supervision,
} from "./settings.js";

/** The page's group: its setting, the updates computed so far, and the one shown. */
export interface ShownGroup {
  readonly setting: GroupSetting;
  readonly frames: readonly GroupFrame[];
  /** The last there is, while the update asked for is computed. */
  readonly frame: GroupFrame | undefined;
  readonly failure: string | undefined;
}

/** Computes the group that the page's state asks for. */
export function useGroup(state: GrpoState): ShownGroup {
  const job = useMemo(() => new GroupJob(), []);
  useEffect(() => () => job.end(), [job]);
  const setting = useSetting(state);
  useEffect(() => job.compute(setting), [job, setting]);
  const frames = job.frames.value;
  return {
    setting,
    frames,
    frame: frames[Math.min(state.s.value, frames.length - 1)],
    failure: job.failure.value,
  };
}

export const isPrompt = (text: string): boolean => /^[a-z]{2}$/.test(text);

function useSetting(state: GrpoState): GroupSetting {
  const [method, groupAt, epsilonAt, betaAt, passesAt] = [state.m, state.g, state.e, state.b, state.u].map(
    ({ value }) => value,
  ) as [Method, number, number, number, number];
  const [norm, votes, seed] = [state.k.value, state.a.value, state.r.value];
  const supervision: Supervision = method === "grpo" ? state.v.value : "outcome";
  const prompt = isPrompt(state.p.value) ? state.p.value : "ma";
  return useMemo(
    () => ({
      method,
      prompt,
      groupSize: GROUP_SIZES[groupAt]!,
      epsilon: EPSILONS[epsilonAt]!,
      beta: BETAS[betaAt]!,
      passes: PASSES[passesAt]!,
      // What the method has no choice in must not ask for a new computation.
      norm: comparesGroups({ method }) ? norm : "std",
      votes: method === "gspo" ? "answers" : votes,
      supervision,
      seed,
    }),
    [method, prompt, groupAt, epsilonAt, betaAt, passesAt, norm, votes, supervision, seed],
  );
}
