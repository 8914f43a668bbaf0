import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  groupAdvantages,
  klShapedRewards,
  processAdvantages,
  RunningMoments,
  reinforcePlusPlusAdvantages,
  tokenGae,
  vtrace,
  whiten,
} from "../../src/advantages.js";
import { reals, tokenShape } from "../random.js";

const groups = fc
  .record({ groupSize: fc.integer({ min: 1, max: 6 }), count: fc.integer({ min: 1, max: 4 }) })
  .chain(({ groupSize, count }) => reals(groupSize * count).map((rewards) => ({ rewards, groupSize })));

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, x) => total + x, 0);

describe("group advantages", () => {
  test("of a group sum to 0", () => {
    fc.assert(
      fc.property(
        groups,
        fc.constantFrom("grpo", "drGrpo", "batchStd" as const),
        ({ rewards, groupSize }, kind) => {
          const { advantages } = groupAdvantages(rewards, { groupSize, kind: kind as "grpo" });
          for (let at = 0; at < rewards.length; at += groupSize) {
            expect(Math.abs(sum(advantages.subarray(at, at + groupSize)))).toBeLessThan(1e-7);
          }
        },
      ),
    );
  });

  test("rloo is the reward less the mean of the others, and G/(G − 1) times drGrpo", () => {
    fc.assert(
      fc.property(groups, ({ rewards, groupSize }) => {
        fc.pre(groupSize > 1);
        const rloo = groupAdvantages(rewards, { groupSize, kind: "rloo" }).advantages;
        const plain = groupAdvantages(rewards, { groupSize, kind: "drGrpo" }).advantages;
        rewards.forEach((reward, i) => {
          const group = rewards.subarray(i - (i % groupSize), i - (i % groupSize) + groupSize);
          const others = (sum(group) - reward) / (groupSize - 1);
          expect(rloo[i]).toBeCloseTo(reward - others, 10);
          expect(rloo[i]).toBeCloseTo((plain[i]! * groupSize) / (groupSize - 1), 10);
        });
      }),
    );
  });

  test.each(["grpo", "drGrpo", "rloo", "batchStd", "opo", "reinforcePlusPlusBaseline"] as const)(
    "%s: equal rewards give exactly 0, even seven of 0.1",
    (kind) => {
      const rewards = Float32Array.of(...new Array(7).fill(0.1), 1, 2, 3, 4, 5, 6, 7);
      const { advantages, keep } = groupAdvantages(rewards, {
        ...{ groupSize: 7, kind },
        lengths: Array.from({ length: 14 }, (_, i) => i + 1),
      });
      expect(keep).toEqual(Uint8Array.of(0, 1));
      if (kind !== "reinforcePlusPlusBaseline") {
        expect(advantages.slice(0, 7)).toEqual(new Float32Array(7));
      }
      expect(advantages.slice(7).some((advantage) => Math.abs(advantage) > 0.1)).toBe(true);
    },
  );

  test("a reward of NaN is left out", () => {
    const scored = groupAdvantages(Float64Array.of(1, 2, 5), { groupSize: 3 });
    const { advantages, means } = groupAdvantages(Float64Array.of(1, Number.NaN, 2, 5), { groupSize: 4 });
    expect(advantages).toEqual(Float64Array.of(scored.advantages[0]!, 0, ...scored.advantages.slice(1)));
    expect(means).toEqual(scored.means);
    const none = groupAdvantages(Float64Array.of(Number.NaN, Number.NaN), { groupSize: 2 });
    expect(none).toMatchObject({ advantages: Float64Array.of(0, 0), keep: Uint8Array.of(0) });
  });

  test("alone in its group an answer keeps its reward under rloo, and has none under grpo", () => {
    expect(groupAdvantages(Float32Array.of(3), { groupSize: 1, kind: "rloo" }).advantages[0]).toBe(3);
    expect(groupAdvantages(Float32Array.of(3), { groupSize: 1 }).advantages[0]).toBe(0);
  });
});

describe("what is masked", () => {
  const estimators = {
    tokenGae: (values, shape) => tokenGae({ ...shape, rewards: values, values }).advantages,
    reinforcePlusPlus: (values, shape) =>
      reinforcePlusPlusAdvantages({ ...shape, rewards: values }).advantages,
    klShapedRewards: (values, shape) => {
      const scores = new Float64Array(shape.batch).fill(1);
      const refLogProbs = values.map((x) => x / 2);
      return klShapedRewards({ ...shape, logProbs: values, refLogProbs, scores, kl: "k3" });
    },
    processAdvantages: (values, shape) =>
      processAdvantages({ ...shape, stepRewards: values, stepEnds: shape.mask, groupSize: 1 }).advantages,
    whiten: (values, { mask }) => whiten(values, { mask }),
  } satisfies Record<
    string,
    (values: Float64Array, shape: { batch: number; time: number; mask: Uint8Array }) => Float64Array
  >;

  test.each(Object.entries(estimators))("is never read, and comes out as 0: %s", (_name, estimate) => {
    fc.assert(
      fc.property(
        tokenShape.chain((shape) => reals(shape.mask.length).map((values) => ({ shape, values }))),
        ({ shape, values }) => {
          const spoilt = values.map((x, i) => (shape.mask[i] ? x : Number.NaN));
          const got = estimate(spoilt, shape);
          expect(got).toEqual(estimate(values, shape));
          got.forEach((x, i) => {
            if (!shape.mask[i]) expect(x).toBe(0);
          });
        },
      ),
    );
  });

  test.each(Object.entries(estimators).slice(0, 4))("changes nothing as padding: %s", (_name, estimate) => {
    fc.assert(
      fc.property(
        tokenShape.chain((shape) => reals(shape.mask.length).map((values) => ({ shape, values }))),
        ({ shape, values }) => {
          const padded = padRight(shape, values);
          expect(padded.unpad(estimate(padded.values, padded.shape))).toEqual(estimate(values, shape));
        },
      ),
    );
  });
});

test("V-trace on policy with λ = 1 gives n-step returns", () => {
  fc.assert(
    fc.property(reals(6), reals(6), reals(2), (rewards, values, bootstrap) => {
      const { vs } = vtrace({
        ...{ rewards, values, bootstrap, terminated: new Uint8Array(6), logRhos: new Float64Array(6) },
        ...{ steps: 3, envs: 2, gamma: 0.9 },
      });
      for (const env of [0, 1]) {
        const [a, b, c] = [rewards[env]!, rewards[env + 2]!, rewards[env + 4]!];
        expect(vs[env]).toBeCloseTo(a + 0.9 * b + 0.81 * c + 0.729 * bootstrap[env]!, 10);
      }
    }),
  );
});

test("running moments of batches are those of all numbers", () => {
  fc.assert(
    fc.property(reals(5), reals(3), (one, other) => {
      const merged = new RunningMoments().update(one).update(other);
      const whole = new RunningMoments().update(Float64Array.of(...one, ...other));
      const again = new RunningMoments(new RunningMoments().update(one).toJSON()).update(other);
      expect(merged.mean).toBeCloseTo(whole.mean, 12);
      expect(merged.std).toBeCloseTo(whole.std, 12);
      expect([again.mean, again.std, again.count]).toEqual([merged.mean, merged.std, 8]);
    }),
  );
});

function padRight(shape: { batch: number; time: number; mask: Uint8Array }, values: Float64Array) {
  const { batch, time, mask } = shape;
  const wide = time + 2;
  const place = (i: number) => Math.floor(i / time) * wide + (i % time);
  const padded = new Float64Array(batch * wide).fill(Number.NaN);
  const paddedMask = new Uint8Array(batch * wide);
  values.forEach((value, i) => {
    padded[place(i)] = value;
    paddedMask[place(i)] = mask[i]!;
  });
  return {
    values: padded,
    shape: { batch, time: wide, mask: paddedMask },
    unpad: (result: Float64Array) => values.map((_, i) => result[place(i)]!),
  };
}
