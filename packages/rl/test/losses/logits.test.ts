import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  a2cLoss,
  crossEntropy,
  entropy,
  fusedPolicyLoss,
  grpoLoss,
  logProbs,
  logProbsGradient,
  ppoClipLoss,
  reinforceLoss,
} from "../../src/losses.js";
import { reals, seeded } from "../random.js";
import { centralDifference } from "../reference/central-difference.js";
import { entropyOf, softmax } from "../reference/softmax.js";
import { expectSameBits } from "../same-bits.js";

/** Random rows with all that a fused loss asks for. */
function sample(rows: number, classes: number, seed = rows * classes) {
  const random = seeded(seed);
  const numbers = (length: number, scale: number) =>
    Float32Array.from({ length }, () => (random() * 2 - 1) * scale);
  return {
    ...{ rows, classes, logits: numbers(rows * classes, 6) },
    actions: Int32Array.from({ length: rows }, () => Math.floor(random() * classes)),
    oldLogProbs: numbers(rows, 1).map((x) => x - Math.log(classes)),
    refLogProbs: numbers(rows, 1).map((x) => x - Math.log(classes)),
    advantages: numbers(rows, 2),
    mask: Uint8Array.from({ length: rows }, () => (random() < 0.8 ? 1 : 0)),
  };
}

const row = (logits: Float32Array, classes: number, i: number) =>
  logits.subarray(i * classes, (i + 1) * classes);

describe("log-probability and entropy", () => {
  test("of every number of classes from 1 to 67, and of rows that fill several chunks", () => {
    const sizes = [...Array.from({ length: 67 }, (_, i) => i + 1), 1023, 1025, 5000, 150_000];
    for (const classes of sizes) {
      const rows = classes > 1000 ? 3 : 40;
      const { logits, actions } = sample(rows, classes);
      const answer = logProbs(logits, actions, { rows, classes, temperature: 0.7 });
      for (let i = 0; i < rows; i++) {
        const p = softmax(row(logits, classes, i), 0.7);
        expect(Math.abs(answer.logProbs[i]! - Math.log(p[actions[i]!]!))).toBeLessThan(2e-6 * 12);
        expect(Math.abs(answer.entropy[i]! - entropyOf(p))).toBeLessThan(2e-6 * 12);
      }
    }
  });

  test("stay exact where logits are as large as 10000, in both precisions", () => {
    for (const kind of [Float32Array, Float64Array]) {
      const logits = kind.of(1e4, 1e4, -1e4, -1e4, 1e4, -1e4);
      const { logProbs: logs, entropy } = logProbs(logits, Int32Array.of(0, 0), { rows: 2, classes: 3 });
      expect(logs[0]).toBeCloseTo(-Math.LN2, 6);
      expect(logs[1]).toBe(-2e4);
      expect(entropy[0]).toBeCloseTo(Math.LN2, 6);
      expect(entropy[1]).toBe(0);
    }
  });

  test("of an action that is not allowed is −Infinity, and its logit has no gradient", () => {
    const logits = Float32Array.of(0, Number.NEGATIVE_INFINITY, 0);
    const actions = Int32Array.of(0);
    const shape = { rows: 1, classes: 3 };
    expect(logProbs(logits, Int32Array.of(1), shape).logProbs[0]).toBe(Number.NEGATIVE_INFINITY);
    const one = Float32Array.of(1);
    const gradient = logProbsGradient(logits, actions, { ...shape, gradLogProbs: one, gradEntropy: one });
    expect(gradient).toEqual(Float32Array.of(0.5, 0, -0.5));
  });

  test("NaN in a row stays in that row", () => {
    const logits = Float32Array.of(1, Number.NaN, 0, 0);
    const { logProbs: logs } = logProbs(logits, Int32Array.of(0, 0), { rows: 2, classes: 2 });
    expect(logs[0]).toBeNaN();
    expect(logs[1]).toBeCloseTo(-Math.LN2, 6);
  });
});

describe("fusedPolicyLoss", () => {
  test.each([
    ["ppo", { loss: "ppo", dualClip: 3, beta: 0.1 }, ppoClipLoss],
    ["grpo", { loss: "grpo", beta: 0.2, kl: "k3-is" }, grpoLoss],
    ["reinforce", { loss: "reinforce" }, reinforceLoss],
  ] as const)("%s is the loss on the log-probabilities of the logits", (name, options, lossOf) => {
    for (const [rows, classes] of [
      [7, 5],
      [300, 33],
      [5, 70_001],
    ] as const) {
      const input = sample(rows, classes);
      const fused = fusedPolicyLoss(input, options);
      const head = logProbs(input.logits, input.actions, input);
      const tokens = {
        ...input,
        logProbs: head.logProbs,
        batch: 1,
        time: rows,
        aggregation: "token-mean",
      } as const;
      const apart = name === "ppo" ? grpoLoss({ ...tokens, ...options }) : lossOf({ ...tokens, ...options });
      expect(Math.abs(fused.loss - apart.loss)).toBeLessThan(1e-6 * Math.max(1, Math.abs(apart.loss)));
      expect(fused.stats.tokens).toBe(apart.stats.tokens);
      expect(fused.stats.approxKl / Math.max(1, apart.stats.approxKl)).toBeCloseTo(
        Math.min(1, apart.stats.approxKl),
        5,
      );
      expect(fused.logProbs).toEqual(head.logProbs.map((x, i) => (input.mask[i] ? x : 0)));
      const gradient = logProbsGradient(input.logits, input.actions, {
        ...input,
        gradLogProbs: apart.gradLogProbs,
      });
      const largest = gradient.reduce((most, x) => Math.max(most, Math.abs(x)), 0);
      fused.gradLogits.forEach((x, i) => {
        if (Math.abs(x - gradient[i]!) > 1e-5 * largest) expect(x).toBe(gradient[i]);
      });
    }
  });

  test("has the gradient that central differences give", () => {
    fc.assert(
      fc.property(reals(12), reals(3), fc.constantFrom(0.5, 1, 2), (logits, advantages, temperature) => {
        const input = { logits, advantages, actions: Int32Array.of(0, 3, 1), rows: 3, classes: 4 };
        const options = { loss: "reinforce", entropyCoefficient: 0.3, temperature } as const;
        const numeric = centralDifference(() => fusedPolicyLoss(input, options).loss, logits);
        const { gradLogits } = fusedPolicyLoss(input, options);
        gradLogits.forEach((x, i) => {
          expect(Math.abs(x - numeric[i]!)).toBeLessThan(1e-7);
        });
      }),
    );
  });

  test("each row of the gradient sums to 0, and is exactly 0 where the mask is", () => {
    const input = sample(200, 37);
    const { gradLogits } = fusedPolicyLoss(input, { loss: "ppo", entropyCoefficient: 0.01 });
    input.mask.forEach((counts, i) => {
      const gradient = row(gradLogits, 37, i);
      if (counts) expect(Math.abs(gradient.reduce((sum, x) => sum + x, 0))).toBeLessThan(1e-8);
      else expect(gradient).toEqual(new Float32Array(37));
    });
  });

  test("never reads a masked row, in whatever chunk it lies, nor its action", () => {
    const input = sample(4000, 61);
    const options = { loss: "grpo", entropyCoefficient: 0.1 } as const;
    const clean = fusedPolicyLoss(input, options);
    input.mask.forEach((counts, i) => {
      if (counts) return;
      row(input.logits, 61, i).fill(Number.NaN);
      input.actions[i] = -7;
      input.oldLogProbs[i] = Number.NaN;
      input.refLogProbs[i] = Number.POSITIVE_INFINITY;
      input.advantages[i] = Number.NaN;
    });
    const spoilt = fusedPolicyLoss(input, options);
    expectSameBits(spoilt.gradLogits, clean.gradLogits);
    expectSameBits(spoilt.logProbs, clean.logProbs);
    expect([spoilt.loss, spoilt.stats]).toEqual([clean.loss, clean.stats]);
  });

  test("writes the gradient over the logits where asked, also in a slice of shared memory", () => {
    const input = sample(500, 300);
    const { gradLogits } = fusedPolicyLoss(input);
    const shared = new Float32Array(new SharedArrayBuffer(4 * (input.logits.length + 1)));
    shared.set(input.logits, 1);
    const logits = shared.subarray(1);
    const answer = fusedPolicyLoss({ ...input, logits }, { gradOut: logits });
    expect(answer.gradLogits).toBe(logits);
    expectSameBits(logits, gradLogits);
    expect(() =>
      fusedPolicyLoss({ ...input, logits }, { gradOut: shared.subarray(0, logits.length) }),
    ).toThrow(/gradOut must be the logits themselves/);
  });

  test("takes one advantage a sequence, means over sequences, and a loss of one's own", () => {
    const input = { ...sample(6, 3), mask: Uint8Array.of(1, 1, 0, 1, 0, 0) };
    const advantages = Float32Array.of(2, -1);
    const answer = fusedPolicyLoss(
      { ...input, advantages },
      {
        time: 3,
        aggregation: "seq-mean-token-mean",
        loss({ count, advantages }, { values }) {
          for (let i = 0; i < count; i++) values[i]! += advantages[i]!;
        },
      },
    );
    expect(answer.loss).toBeCloseTo(0.5, 12);
    expect(answer.gradLogits.every((x) => x === 0)).toBe(true);
  });

  test("gives the same bits row for row, however many rows there are", () => {
    const input = sample(3000, 67);
    const all = fusedPolicyLoss(input, { aggregation: "constant", normalizer: 1 });
    const part = fusedPolicyLoss(
      {
        ...{ rows: 10, classes: 67, logits: input.logits.slice(67 * 2000, 67 * 2010) },
        actions: input.actions.slice(2000, 2010),
        oldLogProbs: input.oldLogProbs.slice(2000, 2010),
        advantages: input.advantages.slice(2000, 2010),
        mask: input.mask.slice(2000, 2010),
      },
      { aggregation: "constant", normalizer: 1 },
    );
    expectSameBits(part.gradLogits, all.gradLogits.subarray(67 * 2000, 67 * 2010));
  });
});

test("entropy, cross-entropy and A2C have the gradients that central differences give", () => {
  fc.assert(
    fc.property(reals(6), reals(2), reals(2), reals(2), (logits, advantages, values, returns) => {
      const shape = { logits, rows: 2, classes: 3 };
      const actions = Int32Array.of(2, 0);
      const ce = { logits, labels: actions, batch: 2, time: 1, classes: 3, temperature: 0.8 };
      const a2c = { ...shape, actions, advantages, values, returns };
      const pairs = [
        [entropy(shape).gradLogits, centralDifference(() => entropy(shape).loss, logits)],
        [crossEntropy(ce).gradLogits, centralDifference(() => crossEntropy(ce).loss, logits)],
        [a2cLoss(a2c).gradLogits, centralDifference(() => a2cLoss(a2c).loss, logits)],
        [a2cLoss(a2c).gradValues, centralDifference(() => a2cLoss(a2c).loss, values)],
      ] as const;
      for (const [gradient, numeric] of pairs) {
        gradient.forEach((x, i) => {
          expect(Math.abs(x - numeric[i]!)).toBeLessThan(1e-7);
        });
      }
    }),
  );
});
