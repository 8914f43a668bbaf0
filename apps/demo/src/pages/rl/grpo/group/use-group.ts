import { computed, effect, type ReadonlySignal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { GrpoState } from "../state.js";
import { GroupJob } from "./group-job.js";
import type { GroupFrame } from "./messages.js";
import { BETAS, comparesGroups, EPSILONS, GROUP_SIZES, type GroupSetting, PASSES } from "./settings.js";

/** The page's group, for figures to read what they show. */
export interface ShownGroup {
  readonly setting: ReadonlySignal<GroupSetting>;
  /** The updates computed so far. */
  readonly frames: ReadonlySignal<readonly GroupFrame[]>;
  /** The place of the one shown: the last there is, while the one asked for is computed. */
  readonly at: ReadonlySignal<number>;
  readonly failure: ReadonlySignal<string | undefined>;
}

/** Computes the group that the page's state asks for. */
export function useGroup(state: GrpoState): ShownGroup {
  const { job, ...group } = useMemo(() => {
    const job = new GroupJob();
    const setting = computed(() => settingOf(state));
    const at = computed(() => Math.max(0, Math.min(state.s.value, job.frames.value.length - 1)));
    return { job, setting, frames: job.frames, at, failure: job.failure };
  }, [state]);
  useEffect(() => {
    let computing = "";
    const stop = effect(() => {
      const setting = group.setting.value;
      const key = JSON.stringify(setting);
      if (key === computing) return;
      computing = key;
      job.compute(setting);
    });
    return () => {
      stop();
      job.end();
    };
  }, [job]);
  return group;
}

export const isPrompt = (text: string): boolean => /^[a-z]{2}$/.test(text);

function settingOf(state: GrpoState): GroupSetting {
  const method = state.m.value;
  return {
    method,
    prompt: isPrompt(state.p.value) ? state.p.value : "ma",
    groupSize: GROUP_SIZES[state.g.value]!,
    epsilon: EPSILONS[state.e.value]!,
    beta: BETAS[state.b.value]!,
    passes: PASSES[state.u.value]!,
    // What the method has no choice in must not ask for a new computation.
    norm: comparesGroups({ method }) ? state.k.value : "std",
    votes: method === "gspo" ? "answers" : state.a.value,
    supervision: method === "grpo" ? state.v.value : "outcome",
    seed: state.r.value,
  };
}
