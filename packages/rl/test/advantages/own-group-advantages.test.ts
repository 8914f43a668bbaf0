import { expect, test } from "vitest";
import { groupAdvantages, registerGroupAdvantage } from "../../src/advantages.js";
import { charTransformer, grpo } from "../../src/index.js";

test("a rule sees the scored answers of groups whose rewards differ, with their lengths", () => {
  const seen: [number[], number[]][] = [];
  registerGroupAdvantage("seen", (rewards, lengths) => {
    seen.push([[...rewards], [...lengths]]);
    return rewards.map((reward) => 10 * reward);
  });
  const rewards = Float64Array.of(1, Number.NaN, 3, 2, 2, 2, 4, 5, 6);
  const lengths = [11, 12, 13, 14, 15, 16, 17, 18, 19];
  const { advantages, keep } = groupAdvantages(rewards, { groupSize: 3, kind: "seen", lengths });
  expect(seen).toEqual([
    [
      [1, 3],
      [11, 13],
    ],
    [
      [4, 5, 6],
      [17, 18, 19],
    ],
  ]);
  expect([...advantages]).toEqual([10, 0, 30, 0, 0, 0, 40, 50, 60]);
  expect([...keep]).toEqual([1, 0, 1]);
  groupAdvantages(Float32Array.of(1, 0), { groupSize: 2, kind: "seen" });
  expect(seen.at(-1)).toEqual([[1, 0], []]);
});

test("the answers to no prompt ask nothing", () => {
  registerGroupAdvantage("never", () => {
    throw new Error("asked");
  });
  expect(groupAdvantages(new Float32Array(0), { groupSize: 2, kind: "never" }).advantages).toHaveLength(0);
});

test("a registered rule trains a policy", () => {
  registerGroupAdvantage("twice", (rewards) => rewards.map((reward) => 2 * (reward - Math.min(...rewards))));
  using policy = charTransformer({ vocabulary: 3, context: 4, layers: 1, heads: 1, width: 8, seed: 1 });
  const reward = ({ batch, tokens, time }: { batch: number; tokens: Int32Array; time: number }) =>
    Array.from({ length: batch }, (_, row) => Number(tokens[row * time + 1] === 2));
  const options = { policy, reward, prompts: [[0]], seed: 1, iterations: 1, groupSize: 4, rolloutSize: 8 };
  expect([...grpo({ ...options, kind: "twice" })]).toHaveLength(1);
  expect(() => [...grpo({ ...options, kind: "thrice" })]).toThrow("kind must be one of");
});

test("what cannot be a rule, and answers that are not one a reward", () => {
  expect(() => registerGroupAdvantage(3 as never, () => [])).toThrow(TypeError);
  expect(() => registerGroupAdvantage("mine", undefined as never)).toThrow("rule must be a function");
  const rewards = Float32Array.of(1, 0);
  registerGroupAdvantage("short", () => [1]);
  expect(() => groupAdvantages(rewards, { groupSize: 2, kind: "short" })).toThrow(
    "the advantages of a group",
  );
  registerGroupAdvantage("endless", () => [1, Number.POSITIVE_INFINITY]);
  expect(() => groupAdvantages(rewards, { groupSize: 2, kind: "endless" })).toThrow(
    "the advantages of a group[1] must be",
  );
  expect(() => groupAdvantages(rewards, { groupSize: 2, kind: "short", lengths: [1] })).toThrow("lengths");
  expect(() => groupAdvantages(rewards, { groupSize: 2, kind: "unknown" })).toThrow("kind must be one of");
});
