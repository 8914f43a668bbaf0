import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { gridWorlds } from "../../src/envs.js";
import {
  gradientVariance,
  gridWorldMdp,
  optimalBaseline,
  type PolicyMetric,
  policyGradient,
  policyMetrics,
  softmaxPolicy,
  solve,
  TabularMdp,
} from "../../src/tabular.js";
import { reals } from "../random.js";
import { centralDifference } from "../reference/central-difference.js";

const shares = (rows: number, size: number) =>
  fc.array(fc.integer({ min: 1, max: 50 }), { minLength: rows * size, maxLength: rows * size }).map((list) =>
    list.map((x, i) => {
      const from = i - (i % size);
      return x / list.slice(from, from + size).reduce((sum, y) => sum + y, 0);
    }),
  );

const mdps = fc
  .record({ states: fc.integer({ min: 1, max: 4 }), actions: fc.integer({ min: 1, max: 3 }) })
  .chain(({ states, actions }) =>
    fc.record({
      states: fc.constant(states),
      actions: fc.constant(actions),
      transitions: shares(states * actions, states),
      rewards: reals(states * actions),
      gamma: fc.constantFrom(0, 0.5, 0.9),
      start: fc.option(shares(1, states), { nil: undefined }),
      theta: reals(states * actions),
    }),
  );

describe("policyGradient", () => {
  test.each(["averageValue", "averageReward"] satisfies PolicyMetric[])(
    "is the derivative of %s",
    (metric) => {
      fc.assert(
        fc.property(mdps, ({ theta, ...options }) => {
          const mdp = new TabularMdp(options);
          const metricOf = () => policyMetrics(mdp, softmaxPolicy(theta, mdp.actions))[metric];
          const { value, gradient, weights, policy, q, v } = policyGradient(mdp, theta, metric);
          expect(value).toBeCloseTo(metricOf(), 10);
          centralDifference(metricOf, theta).forEach((numeric, i) => {
            expect(gradient[i]).toBeCloseTo(numeric, 5);
          });
          const state = Math.floor((gradient.length - 1) / mdp.actions);
          expect(gradient.at(-1)).toBeCloseTo(weights[state]! * policy.at(-1)! * (q.at(-1)! - v[state]!), 10);
        }),
        { numRuns: 60 },
      );
    },
  );
});

test("the average reward is (1 − γ) times the average value over the stationary distribution", () => {
  fc.assert(
    fc.property(mdps, ({ theta, start: _start, ...options }) => {
      const mdp = new TabularMdp(options);
      const { stationary, averageReward, averageValue } = policyMetrics(
        mdp,
        softmaxPolicy(theta, mdp.actions),
      );
      expect(averageReward).toBeCloseTo((1 - mdp.gamma) * averageValue, 10);
      expect(stationary.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    }),
  );
});

test("the optimal baseline leaves no more variance than the value or none, and the mean where it is", () => {
  fc.assert(
    fc.property(mdps, ({ theta, ...options }) => {
      const exact = policyGradient(new TabularMdp(options), theta);
      const best = gradientVariance(exact, optimalBaseline(exact));
      for (const other of [exact.v, undefined, exact.v.map((x) => x + 1)]) {
        expect(best).toBeLessThanOrEqual(gradientVariance(exact, other) + 1e-9);
      }
    }),
  );
});

test("solve gives values that no policy exceeds, and a policy that reaches them", () => {
  fc.assert(
    fc.property(mdps, ({ theta, ...options }) => {
      for (let state = 0; state < options.states; state++) {
        const start = Array.from({ length: options.states }, (_, s) => (s === state ? 1 : 0));
        const mdp = new TabularMdp({ ...options, start });
        const { v, policy } = solve(mdp);
        expect(policyMetrics(mdp, policy).averageValue).toBeCloseTo(v[state]!, 9);
        const any = policyMetrics(mdp, softmaxPolicy(theta, mdp.actions)).averageValue;
        expect(any).toBeLessThanOrEqual(v[state]! + 1e-9);
      }
    }),
    { numRuns: 60 },
  );
});

describe("the grid world", () => {
  test("of the book: 6 forbidden cells cost, and the target is stayed on", () => {
    const { v, policy } = solve(gridWorldMdp());
    expect(v[17]).toBeCloseTo(10, 10);
    expect([...policy.slice(17 * 5, 18 * 5)]).toEqual([0, 0, 0, 0, 1]);
  });

  test("of its companion code: the target ends the episode, and is worth nothing after", () => {
    const { v } = solve(gridWorldMdp(gridWorlds.companion));
    expect(v[17]).toBeCloseTo(0, 12);
    expect(v[22]).toBeCloseTo(10, 10);
    expect(v[23]).toBeCloseTo(-1 + 0.9 * 10, 10);
  });

  test("begins where it is told to", () => {
    const free = gridWorldMdp({ start: "free" }).start!;
    expect(free.filter((share) => share > 0)).toHaveLength(18);
    expect(gridWorldMdp({ start: "any" }).start!.every((share) => share === 1 / 25)).toBe(true);
    expect(gridWorldMdp({ start: [0, 1] }).start![1]).toBe(1);
  });
});
