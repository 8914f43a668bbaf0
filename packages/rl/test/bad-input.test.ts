import { describe, expect, test } from "vitest";
import * as rl from "../src/index.js";

const three = Float32Array.of(1, 2, 3);
const flags = Uint8Array.of(0, 0, 0);
const tokens = { logProbs: three, advantages: three, batch: 1, time: 3 };
const rollout = { rewards: three, values: three, nextValues: three, terminated: flags, truncated: flags };
const logits = { logits: Float32Array.of(1, 2, 3, 4), actions: Int32Array.of(0, 1), rows: 2, classes: 2 };
const fused = { ...logits, advantages: Float32Array.of(1, 1) };
const pairs = {
  ...{ chosenLogProbs: three, rejectedLogProbs: three },
  ...{ refChosenLogProbs: three, refRejectedLogProbs: three },
};
const detached = new Float32Array(3);
structuredClone(detached, { transfer: [detached.buffer] });

type Call = () => unknown;
const wrong = (value: unknown): never => value as never;

const typeErrors: Record<string, [Call, RegExp]> = {
  "no input": [() => rl.gae(wrong(undefined)), /input must be an object, got undefined/],
  "a list for floats": [
    () => rl.reinforceLoss({ ...tokens, logProbs: wrong([1, 2, 3]) }),
    /logProbs must be a Float32Array or Float64Array, got an array/,
  ],
  "floats for flags": [
    () => rl.reinforceLoss({ ...tokens, mask: wrong(three) }),
    /mask must be a Uint8Array, got a Float32Array/,
  ],
  "floats for actions": [
    () => rl.logProbs(logits.logits, wrong(three), logits),
    /actions must be a Int32Array, got a Float32Array/,
  ],
  "no actions": [
    () => rl.fusedPolicyLoss({ ...fused, actions: wrong(undefined) }),
    /actions must be an Int32Array/,
  ],
  "no labels": [
    () => rl.crossEntropy({ ...logits, labels: wrong(undefined), batch: 1, time: 2 }),
    /labels must be an Int32Array/,
  ],
  "a detached buffer": [
    () => rl.reinforceLoss({ ...tokens, logProbs: detached }),
    /logProbs is a view of a detached/,
  ],
  "an output of the other kind": [
    () => rl.reinforceLoss({ ...tokens, gradOut: wrong(new Float64Array(3)) }),
    /gradOut must be a Float32Array, as the input is, got a Float64Array/,
  ],
  "β without a reference": [() => rl.grpoLoss(tokens), /refLogProbs must be given when beta is not 0.*0\.04/],
  "β without a reference, fused": [
    () => rl.fusedPolicyLoss(fused, { beta: 0.1 }),
    /refLogProbs must be given/,
  ],
  "a clip without old values": [
    () => rl.valueLoss({ values: three, returns: three, batch: 1, time: 3, clip: 0.2 }),
    /oldValues must be given with clip/,
  ],
  "a constant without its normalizer": [
    () => rl.reinforceLoss({ ...tokens, aggregation: "constant" }),
    /normalizer must be a number when aggregation is "constant"/,
  ],
  "means over sequences without sequences": [
    () => rl.fusedPolicyLoss(fused, { aggregation: "seq-mean-token-mean" }),
    /time must be the tokens of a sequence/,
  ],
  "a number as a word": [
    () => rl.klEstimate({ ...tokens, refLogProbs: three, kind: wrong(3) }),
    /kind must be one of "k1", "k2", "k3", "abs", got number 3/,
  ],
  "opo without lengths": [
    () => rl.groupAdvantages(three, { groupSize: 3, kind: "opo" }),
    /lengths must be an array of numbers/,
  ],
  "losses that are none": [() => rl.combineLosses(wrong({})), /parts must be an array/],
  "a size that is a string": [
    () => rl.gae({ ...rollout, steps: wrong("3"), envs: 1 }),
    /steps must be a number/,
  ],
  "an MDP without transitions": [
    () => new rl.TabularMdp(wrong({ states: 1, actions: 1, rewards: [0] })),
    /transitions must be an array of numbers, got undefined/,
  ],
};

const rangeErrors: Record<string, [Call, RegExp]> = {
  "a group size that does not divide": [
    () => rl.groupAdvantages(three, { groupSize: 2 }),
    /groupSize must divide the number of rewards, which is 3, got 2/,
  ],
  "a group size that does not divide the batch": [
    () => rl.processAdvantages({ stepRewards: three, stepEnds: flags, batch: 3, time: 1, groupSize: 2 }),
    /groupSize must divide batch/,
  ],
  "too few elements": [
    () => rl.gae({ ...rollout, steps: 2, envs: 2 }),
    /rewards must have 4 elements \(steps × envs\), got 3/,
  ],
  "advantages of neither shape": [
    () => rl.reinforceLoss({ ...tokens, advantages: Float32Array.of(1, 2) }),
    /advantages must have 3 elements \(batch × time, or batch\), got 2/,
  ],
  "a discount above 1": [
    () => rl.gae({ ...rollout, steps: 3, envs: 1, gamma: 1.1 }),
    /gamma must be .*0 to 1/,
  ],
  "a NaN for λ": [() => rl.gae({ ...rollout, steps: 3, envs: 1, lambda: Number.NaN }), /lambda must be/],
  "a temperature of 0": [
    () => rl.logProbs(logits.logits, logits.actions, { ...logits, temperature: 0 }),
    /temperature must be a finite number > 0, got 0/,
  ],
  "an action out of range": [
    () => rl.fusedPolicyLoss({ ...fused, actions: Int32Array.of(0, 2) }),
    /actions must be from 0 to 1 \(classes − 1\), got 2 in row 1/,
  ],
  "an unknown aggregation": [
    () => rl.reinforceLoss({ ...tokens, aggregation: wrong("mean") }),
    /aggregation must be one of "token-mean"/,
  ],
  "a normalizer of 0": [() => rl.reinforceLoss({ ...tokens, normalizer: 0 }), /normalizer must be/],
  "an unknown loss": [() => rl.fusedPolicyLoss(fused, { loss: wrong("ppo2") }), /loss must be one of "ppo"/],
  "a time that does not divide": [
    () => rl.fusedPolicyLoss(fused, { time: 3 }),
    /time must be an integer that divides/,
  ],
  "a dual clip below 1": [() => rl.ppoClipLoss({ ...tokens, dualClip: 0.5 }), /dualClip must be/],
  "a negative ε": [() => rl.ppoClipLoss({ ...tokens, epsLow: -0.1 }), /epsLow must be/],
  "half of the labels wrong": [() => rl.dpoLoss({ ...pairs, labelSmoothing: 0.5 }), /labelSmoothing must be/],
  "a β of 0 in DPO": [() => rl.dpoLoss({ ...pairs, beta: 0 }), /beta must be a finite number > 0/],
  "NaN where it is asked for": [
    () => rl.reinforceLoss({ ...tokens, advantages: Float32Array.of(1, Number.NaN, 1), check: true }),
    /advantages must be finite wherever the mask is 1, got NaN/,
  ],
  "NaN in logits where it is asked for": [
    () => rl.fusedPolicyLoss({ ...fused, logits: Float32Array.of(1, Number.NaN, 0, 0) }, { check: true }),
    /logits must give a finite loss/,
  ],
  "gradients of two lengths": [
    () =>
      rl.combineLosses([
        { weight: 1, result: rl.reinforceLoss(tokens) },
        {
          weight: 1,
          result: rl.reinforceLoss({
            ...tokens,
            logProbs: new Float32Array(4),
            advantages: new Float32Array(4),
            time: 4,
          }),
        },
      ]),
    /gradLogProbs must have 3 elements/,
  ],
  "probabilities that do not sum to 1": [
    () => new rl.TabularMdp({ states: 1, actions: 1, transitions: [0.5], rewards: [0] }),
    /transitions must sum to 1/,
  ],
  "a discount of 1 in an MDP": [
    () => new rl.TabularMdp({ states: 1, actions: 1, transitions: [1], rewards: [0], gamma: 1 }),
    /gamma must be below 1/,
  ],
  "two stationary distributions": [
    () => {
      const stays = { states: 2, actions: 1, transitions: [1, 0, 0, 1], rewards: [0, 1] };
      return rl.policyMetrics(new rl.TabularMdp(stays), [1, 1]);
    },
    /one stationary distribution/,
  ],
  "a target outside the grid": [() => rl.gridWorldMdp({ target: [9, 9] }), /target row must be/],
  "a reward that is not finite": [
    () => new rl.AdaptiveKlController({ target: 0 }),
    /target must be a finite number > 0/,
  ],
};

describe.each([
  ["TypeError", TypeError, typeErrors],
  ["RangeError", RangeError, rangeErrors],
] as const)("%s", (_name, kind, calls) => {
  test.each(Object.entries(calls))("%s", (_case, [call, message]) => {
    expect(call).toThrow(kind);
    expect(call).toThrow(message);
  });
});

test("a failed call leaves the memory as it was: the next answers as before", () => {
  const before = rl.fusedPolicyLoss(fused);
  for (const [call] of Object.values({ ...typeErrors, ...rangeErrors })) expect(call).toThrow();
  expect(rl.fusedPolicyLoss(fused)).toEqual(before);
});

test("nothing at all is a loss of 0", () => {
  const none = new Float32Array(0);
  expect(rl.reinforceLoss({ logProbs: none, advantages: none, batch: 0, time: 0 }).loss).toBe(0);
  const noRows = { logits: none, actions: new Int32Array(0), advantages: none, rows: 0, classes: 5 };
  expect(rl.fusedPolicyLoss(noRows)).toMatchObject({ loss: 0, stats: { tokens: 0 } });
  expect(
    rl.dpoLoss({
      chosenLogProbs: none,
      rejectedLogProbs: none,
      refChosenLogProbs: none,
      refRejectedLogProbs: none,
    }).loss,
  ).toBe(0);
});
