import {
  AdaptiveKlController,
  discountedReturns,
  gae,
  groupAdvantages,
  klShapedRewards,
  overlongPenalty,
  processAdvantages,
  RunningMoments,
  reinforcePlusPlusAdvantages,
  tokenGae,
  vtrace,
  whiten,
} from "../../src/advantages.js";
import type { Adapter, Inputs } from "./adapter.js";

const rollout = (inputs: Inputs) => {
  const [steps, envs] = inputs.shape("rewards") as [number, number];
  return { rewards: inputs.floats("rewards"), terminated: inputs.flags("terminated"), steps, envs };
};

const KINDS = {
  grpo: "grpo",
  dr_grpo: "drGrpo",
  rloo: "rloo",
  batch_std: "batchStd",
  opo: "opo",
  rfpp_baseline: "reinforcePlusPlusBaseline",
} as const;

export const advantagesAdapters: Record<string, Adapter> = {
  discounted_returns: (inputs) => ({
    returns: discountedReturns({
      ...rollout(inputs),
      truncated: inputs.flags("truncated"),
      nextValues: inputs.floats("next_values"),
      gamma: inputs.params.gamma,
    }),
  }),

  gae: (inputs) => {
    const { advantages, returns } = gae({
      ...rollout(inputs),
      values: inputs.floats("values"),
      nextValues: inputs.floats("next_values"),
      truncated: inputs.flags("truncated"),
      gamma: inputs.params.gamma,
      lambda: inputs.params.lam,
    });
    return { adv: advantages, returns };
  },

  gae_tokens: (inputs) => {
    const { advantages, returns } = tokenGae({
      ...inputs.tokens(),
      rewards: inputs.floats("rewards"),
      values: inputs.floats("values"),
      gamma: inputs.params.gamma,
      lambda: inputs.params.lam,
    });
    return { adv: advantages, returns };
  },

  vtrace: (inputs) => {
    const { vs, advantages } = vtrace({
      ...rollout(inputs),
      values: inputs.floats("values"),
      bootstrap: inputs.floats("bootstrap"),
      logRhos: inputs.floats("log_rhos"),
      gamma: inputs.params.gamma,
      lambda: inputs.params.lam,
      rhoBar: inputs.params.rho_bar,
      cBar: inputs.params.c_bar,
      rhoBarPg: inputs.params.rho_bar_pg,
    });
    return { vs, pg_adv: advantages };
  },

  whiten: (inputs) => ({
    y: whiten(inputs.floats("x"), {
      mask: inputs.flags("mask"),
      ddof: inputs.params.ddof,
      eps: inputs.params.eps,
      epsMode: inputs.params.eps_mode,
      shiftMean: inputs.params.shift_mean,
    }),
  }),

  group_advantage: (inputs) => {
    const kind = KINDS[inputs.params.kind];
    const { advantages, keep } = groupAdvantages(inputs.floats("rewards"), {
      groupSize: inputs.params.group_size,
      kind,
      // The vectors' other kinds divide by n − 1 whatever the case says.
      ddof: kind === "grpo" ? inputs.params.ddof : 1,
      eps: inputs.params.eps,
      lengths: inputs.has("lengths") ? inputs.floats("lengths") : undefined,
    });
    return { adv: advantages, keep };
  },

  grpo_process: (inputs) => ({
    adv: processAdvantages({
      ...inputs.tokens(),
      stepRewards: inputs.floats("step_rewards"),
      stepEnds: inputs.flags("is_step_end"),
      groupSize: inputs.params.group_size,
      ddof: inputs.params.ddof,
      eps: inputs.params.eps,
    }).advantages,
  }),

  rfpp: (inputs) => {
    const { advantages, returns } = reinforcePlusPlusAdvantages({
      ...inputs.tokens(),
      rewards: inputs.floats("rewards"),
      gamma: inputs.params.gamma,
    });
    return { adv: advantages, returns };
  },

  kl_shaped_rewards: (inputs) => ({
    rewards: klShapedRewards({
      ...inputs.tokens(),
      logProbs: inputs.floats("logp"),
      refLogProbs: inputs.floats("ref_logp"),
      scores: inputs.floats("scores"),
      kl: inputs.params.kl,
      beta: inputs.params.beta,
      clip: inputs.params.clip,
    }),
  }),

  overlong: (inputs) => ({
    penalty: overlongPenalty(inputs.floats("lengths"), {
      maxLength: inputs.params.l_max,
      cacheLength: inputs.params.l_cache,
    }),
  }),

  running_moments: (inputs) => {
    const batches = inputs.floats("batches");
    const size = inputs.shape("batches")[1]!;
    const moments = new RunningMoments();
    const y: number[] = [];
    for (let start = 0; start < batches.length; start += size) {
      const batch = batches.subarray(start, start + size);
      y.push(...moments.update(batch).normalise(batch, { clip: inputs.params.clip }));
    }
    return { y, mean: moments.mean, std: moments.std };
  },

  adaptive_kl: (inputs) => {
    const { init, target, n, horizon } = inputs.params;
    const controller = new AdaptiveKlController({ init, target, horizon });
    return { coef: Array.from(inputs.floats("kls"), (kl) => controller.update(kl, n)) };
  },
};
