import {
  a2cLoss,
  cispoLoss,
  combineLosses,
  crossEntropy,
  dpoLoss,
  fusedPolicyLoss,
  gaussianGradient,
  gaussianLogProbs,
  grpoLoss,
  gspoLoss,
  klEstimate,
  ktoLoss,
  logProbs,
  logProbsGradient,
  offPolicyLoss,
  ppoClipLoss,
  reinforceLoss,
  rewardModelLoss,
  tdTarget,
  valueLoss,
} from "../../src/losses.js";
import type { Adapter, Inputs } from "./adapter.js";

const policy = (inputs: Inputs) => ({
  ...inputs.tokens(),
  ...inputs.aggregation(),
  ...inputs.clamp(),
  logProbs: inputs.floats("logp"),
  advantages: inputs.floats("adv"),
});

const withOld = (inputs: Inputs) => ({ ...policy(inputs), oldLogProbs: inputs.floats("old_logp") });

const clip = ({ params }: Inputs) => ({ epsLow: params.eps_low, epsHigh: params.eps_high });

const rows = (inputs: Inputs, logits = "logits") => {
  const [count, classes] = inputs.shape(logits) as [number, number];
  return { rows: count, classes };
};

const labelled = (inputs: Inputs, prefix = "") => {
  const [batch, time, classes] = inputs.shape(`${prefix}logits`) as [number, number, number];
  return {
    logits: inputs.floats(`${prefix}logits`),
    labels: inputs.integers(`${prefix}labels`),
    mask: inputs.flags(`${prefix}mask`),
    batch,
    time,
    classes,
  };
};

/** Σ upstream · value: what the heads' cases call their loss. */
const dot = (...pairs: [ArrayLike<number>, ArrayLike<number>][]): number =>
  pairs.reduce(
    (sum, [one, other]) => sum + Array.from(one, (x, i) => x * other[i]!).reduce((a, b) => a + b, 0),
    0,
  );

export const lossesAdapters: Record<string, Adapter> = {
  categorical: (inputs) => {
    const [logits, actions] = [inputs.floats("logits"), inputs.integers("actions")];
    const [gradLogProbs, gradEntropy] = [inputs.floats("g_logp"), inputs.floats("g_ent")];
    const options = { ...rows(inputs), temperature: inputs.params.temperature };
    const head = logProbs(logits, actions, options);
    return {
      loss: dot([gradLogProbs, head.logProbs], [gradEntropy, head.entropy]),
      logp: head.logProbs,
      entropy: head.entropy,
      d_logits: logProbsGradient(logits, actions, { ...options, gradLogProbs, gradEntropy }),
    };
  },

  gaussian: (inputs) => {
    const [count, size] = inputs.shape("mean") as [number, number];
    const input = {
      means: inputs.floats("mean"),
      logStds: inputs.floats("log_std"),
      actions: inputs.floats("act"),
      gradLogProbs: inputs.floats("g_logp"),
      gradEntropy: inputs.floats("g_ent"),
      rows: count,
      size,
    };
    const head = gaussianLogProbs(input);
    const { gradMeans, gradLogStds } = gaussianGradient(input);
    return {
      loss: dot([input.gradLogProbs, head.logProbs], [input.gradEntropy, head.entropy]),
      logp: head.logProbs,
      entropy: head.entropy,
      d_mean: gradMeans,
      d_log_std: gradLogStds,
    };
  },

  sft_ce: (inputs) => {
    const { loss, gradLogits } = crossEntropy({ ...labelled(inputs), ...inputs.aggregation() });
    return { loss, d_logits: gradLogits };
  },

  ppo_clip: (inputs) => {
    const { loss, stats, gradLogProbs } = ppoClipLoss({
      ...withOld(inputs),
      ...clip(inputs),
      dualClip: inputs.params.dual,
    });
    return { loss, clipfrac: stats.clipFrac, approx_kl: stats.approxKl, d_logp: gradLogProbs };
  },

  grpo: (inputs) => {
    const { loss, stats, gradLogProbs } = grpoLoss({
      ...withOld(inputs),
      ...clip(inputs),
      refLogProbs: inputs.floats("ref_logp"),
      beta: inputs.params.beta,
      kl: inputs.params.kl_is ? "k3-is" : "k3",
    });
    return { loss, kl: stats.kl, d_logp: gradLogProbs };
  },

  gspo: (inputs) => {
    const { loss, ratios, gradLogProbs } = gspoLoss({ ...withOld(inputs), ...clip(inputs) });
    return { loss, ratio: ratios, d_logp: gradLogProbs };
  },

  cispo: (inputs) => {
    const { loss, gradLogProbs } = cispoLoss({ ...withOld(inputs), ...clip(inputs) });
    return { loss, d_logp: gradLogProbs };
  },

  reinforce: (inputs) => {
    const { loss, gradLogProbs } = reinforceLoss(policy(inputs));
    return { loss, d_logp: gradLogProbs };
  },

  off_policy_pg: (inputs) => {
    const { loss, gradLogProbs } = offPolicyLoss({
      ...policy(inputs),
      oldLogProbs: inputs.floats("behav_logp"),
      rhoMax: inputs.params.rho_max,
    });
    return { loss, d_logp: gradLogProbs };
  },

  kl_est: (inputs) => {
    const { loss, gradLogProbs } = klEstimate({
      ...inputs.tokens(),
      ...inputs.aggregation(),
      logProbs: inputs.floats("logp"),
      refLogProbs: inputs.floats("ref_logp"),
      kind: inputs.params.kl,
    });
    return { loss, d_logp: gradLogProbs };
  },

  value_loss: (inputs) => {
    const { loss, gradValues } = valueLoss({
      ...inputs.tokens(),
      ...inputs.aggregation(),
      values: inputs.floats("values"),
      oldValues: inputs.floats("old_values"),
      returns: inputs.floats("returns"),
      clip: inputs.params.clip,
    });
    return { loss, d_values: gradValues };
  },

  a2c: (inputs) => {
    const { loss, stats, gradLogits, gradValues } = a2cLoss({
      ...rows(inputs),
      logits: inputs.floats("logits"),
      actions: inputs.integers("actions"),
      advantages: inputs.floats("adv"),
      values: inputs.floats("values"),
      returns: inputs.floats("returns"),
      valueCoefficient: inputs.params.vf_coef,
      entropyCoefficient: inputs.params.ent_coef,
    });
    const { policyLoss: pg, valueLoss: vf, entropy } = stats;
    return { loss, pg, vf, entropy, d_logits: gradLogits, d_values: gradValues };
  },

  fused_ppo: (inputs) => {
    const shape = { ...rows(inputs), mask: inputs.flags("mask") };
    const actor = fusedPolicyLoss(
      {
        ...shape,
        logits: inputs.floats("logits"),
        actions: inputs.integers("actions"),
        oldLogProbs: inputs.floats("old_logp"),
        refLogProbs: inputs.floats("ref_logp"),
        advantages: inputs.floats("adv"),
      },
      {
        loss: "ppo",
        ...clip(inputs),
        ...inputs.clamp(),
        dualClip: inputs.params.dual,
        beta: inputs.params.beta,
        entropyCoefficient: inputs.params.ent_coef,
        temperature: inputs.params.temperature,
      },
    );
    const critic = valueLoss({
      batch: 1,
      time: shape.rows,
      mask: shape.mask,
      values: inputs.floats("values"),
      oldValues: inputs.floats("old_values"),
      returns: inputs.floats("returns"),
      clip: inputs.params.v_clip,
    });
    const total = combineLosses<typeof actor | typeof critic>([
      { weight: 1, result: actor },
      { weight: inputs.params.vf_coef, result: critic },
    ]);
    // What the vectors hold of masked rows as well is asked for without the mask.
    const head = logProbs(inputs.floats("logits"), inputs.integers("actions"), {
      ...rows(inputs),
      temperature: inputs.params.temperature,
    });
    return {
      loss: total.loss,
      logp: head.logProbs,
      entropy: head.entropy,
      d_logits: total.gradLogits,
      d_values: total.gradValues,
    };
  },

  bt: (inputs) => {
    const { loss, stats, gradChosen, gradRejected } = rewardModelLoss({
      chosen: inputs.floats("chosen"),
      rejected: inputs.floats("rejected"),
      margin: inputs.has("margin") ? inputs.floats("margin") : undefined,
      centering: inputs.params.center,
    });
    return { loss, acc: stats.accuracy, d_chosen: gradChosen, d_rejected: gradRejected };
  },

  rm_lm: (inputs) => {
    const { logits, labels, mask, batch, time, classes } = labelled(inputs);
    const shape = { rows: batch * time, classes, mask };
    const result = rewardModelLoss({
      chosen: inputs.floats("chosen"),
      rejected: inputs.floats("rejected"),
      lmLogProbs: logProbs(logits, labels, shape).logProbs,
      lmMask: mask,
      lmWeight: inputs.params.beta_rm,
    });
    const gradLogProbs = result.gradLmLogProbs!;
    return {
      loss: result.loss,
      d_chosen: result.gradChosen,
      d_rejected: result.gradRejected,
      d_logits: logProbsGradient(logits, labels, { ...shape, gradLogProbs }),
    };
  },

  dpo: (inputs) => {
    const { loss, stats, gradChosenLogProbs, gradRejectedLogProbs } = dpoLoss({
      chosenLogProbs: inputs.floats("pol_chosen"),
      rejectedLogProbs: inputs.floats("pol_rejected"),
      refChosenLogProbs: inputs.floats("ref_chosen"),
      refRejectedLogProbs: inputs.floats("ref_rejected"),
      kind: inputs.params.kind,
      beta: inputs.params.beta,
      labelSmoothing: inputs.params.label_smoothing,
    });
    return {
      loss,
      acc: stats.accuracy,
      d_pol_chosen: gradChosenLogProbs,
      d_pol_rejected: gradRejectedLogProbs,
    };
  },

  kto: (inputs) => {
    const { loss, stats, gradLogProbs } = ktoLoss({
      logProbs: inputs.floats("pol"),
      refLogProbs: inputs.floats("ref"),
      klLogProbs: inputs.floats("pol_kl"),
      klRefLogProbs: inputs.floats("ref_kl"),
      desirable: inputs.flags("desirable"),
      beta: inputs.params.beta,
      desirableWeight: inputs.params.w_d,
      undesirableWeight: inputs.params.w_u,
    });
    return { loss, kl: stats.kl, d_pol: gradLogProbs };
  },

  td_target: (inputs) => {
    const { targets, deltas, loss } = tdTarget({
      rewards: inputs.floats("rewards"),
      terminated: inputs.flags("terminated"),
      nextValues: inputs.floats("next_q"),
      values: inputs.floats("q"),
      gamma: inputs.params.gamma,
    });
    return { target: targets, loss, delta: deltas };
  },

  ptx_total: (inputs) => {
    const eps = inputs.params.eps;
    const ppo = ppoClipLoss({ ...withOld(inputs), epsLow: eps, epsHigh: eps, logRatioClamp: null });
    const lm = crossEntropy(labelled(inputs, "lm_"));
    const { loss, gradLogProbs, gradLogits } = combineLosses<typeof ppo | typeof lm>([
      { weight: 1, result: ppo },
      { weight: inputs.params.lambda_ptx, result: lm },
    ]);
    return { loss, d_logp: gradLogProbs, d_lm_logits: gradLogits };
  },
};
