import { expect, test } from "vitest";
import { explain, fusedPolicyLoss, presets, registerPolicyLoss } from "../../src/losses.js";

test("presets are explained by their formulas", () => {
  expect(explain({ ...presets.dapo, loss: "ppo" })).toBe("mean over tokens of −min(ρA, clip(ρ, 0.8, 1.28)A)");
  expect(explain({ loss: "grpo", aggregation: "seq-mean-token-mean", entropyCoefficient: 0.01 })).toBe(
    "mean over sequences of the mean over their tokens of −min(ρA, clip(ρ, 0.8, 1.2)A) + 0.04 · (e⁻ᵈ − 1 + d) − 0.01 · H",
  );
  expect(explain({ dualClip: 3 })).toContain("A < 0 ? max(min(ρA, clip(ρ, 0.8, 1.2)A), 3A)");
  expect(explain({ loss: "offPolicy", rhoMax: 1 })).toContain("−min(ρ, 1)A log π");
});

test.each(["ppo", "grpo", "reinforce", "cispo", "sapo", "offPolicy"] as const)(
  "the TeX of %s is balanced",
  (loss) => {
    const tex = explain({ loss, dualClip: 3, delta: 4, beta: 0.1, entropyCoefficient: 0.01 }, "tex");
    const count = (part: string) => tex.split(part).length - 1;
    expect(count("{")).toBe(count("}"));
    expect(count("\\left")).toBe(count("\\right"));
    expect(tex).not.toContain("…");
  },
);

test("what is not known is refused", () => {
  expect(() => explain(undefined as never)).toThrow(TypeError);
  expect(() => explain({ loss: "nope" })).toThrow("loss must be one of");
  expect(() => explain({}, "latex" as never)).toThrow("format must be one of");
  expect(() => explain({ aggregation: "sum" as never })).toThrow("aggregation must be one of");
  expect(() => registerPolicyLoss(3 as never, () => () => {})).toThrow(TypeError);
  expect(() => registerPolicyLoss("mine", 3 as never)).toThrow("make must be a function, got number 3");
});

test("a registered loss is called by its name with the options, and explained by it", () => {
  registerPolicyLoss("scaled", ({ epsHigh = 0 }) => ({ count, logProbs }, { values, slopes }) => {
    for (let i = 0; i < count; i++) {
      values[i]! += epsHigh * logProbs[i]!;
      slopes[i]! += epsHigh;
    }
  });
  const [logits, actions, advantages] = [Float64Array.of(0, 0), Int32Array.of(1), Float64Array.of(1)];
  const input = { logits, actions, advantages, rows: 1, classes: 2 };
  const { loss, gradLogits } = fusedPolicyLoss(input, { loss: "scaled", epsHigh: 2 });
  expect(loss).toBeCloseTo(2 * Math.log(0.5), 12);
  expect([...gradLogits]).toEqual([-1, 1]);
  expect(explain({ loss: "scaled" })).toBe("mean over tokens of scaled");
});
