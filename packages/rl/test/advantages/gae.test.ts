import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { discountedReturns, gae } from "../../src/advantages.js";
import { flags, reals, seeded } from "../random.js";
import { gaeByDefinition } from "../reference/gae.js";
import { expectSameBits } from "../same-bits.js";

const rollout = fc
  .record({ steps: fc.integer({ min: 1, max: 7 }), envs: fc.integer({ min: 1, max: 9 }) })
  .chain(({ steps, envs }) => {
    const size = steps * envs;
    return fc.record({
      steps: fc.constant(steps),
      envs: fc.constant(envs),
      rewards: reals(size),
      values: reals(size),
      nextValues: reals(size),
      terminated: flags(size),
      truncated: flags(size),
    });
  });

describe("gae", () => {
  test("is its definition", () => {
    fc.assert(
      fc.property(rollout, (input) => {
        const expected = gaeByDefinition(input);
        const { advantages, returns } = gae(input);
        expect(maxDifference(advantages, expected.advantages)).toBeLessThan(1e-12);
        expect(maxDifference(returns, expected.returns)).toBeLessThan(1e-12);
      }),
    );
  });

  test("with λ = 1 is the return less the value, with λ = 0 the temporal difference", () => {
    fc.assert(
      fc.property(rollout, (input) => {
        const consistent = withConsistentValues(input);
        const { returns } = gae({ ...consistent, gamma: 0.9, lambda: 1 });
        const sums = discountedReturns({ ...consistent, gamma: 0.9 });
        expect(maxDifference(returns, sums)).toBeLessThan(1e-11);
        const { advantages } = gae({ ...input, gamma: 0.9, lambda: 0 });
        const deltas = input.rewards.map(
          (r, i) => r + 0.9 * (input.terminated[i] ? 0 : input.nextValues[i]!) - input.values[i]!,
        );
        expect(maxDifference(advantages, deltas)).toBeLessThan(1e-12);
      }),
    );
  });

  test.each([
    [1, 300],
    [67, 4],
    [64, 5],
    [33, 31],
    [130, 128],
    [5000, 7],
    [2, 9001],
  ])("kernel and TypeScript give the same bits: %i steps, %i environments", (steps, envs) => {
    const random = seeded(steps * envs);
    const size = steps * envs;
    const floats = () => Float32Array.from({ length: size }, () => random() * 4 - 2);
    const some = () => Uint8Array.from({ length: size }, () => (random() < 0.05 ? 1 : 0));
    const input = {
      ...{ steps, envs, rewards: floats(), values: floats(), nextValues: floats() },
      ...{ terminated: some(), truncated: some() },
    };
    const byKernel = gae(input);
    const wide = gae({ ...input, rewards: Float64Array.from(input.rewards) });
    expectSameBits(byKernel.advantages, Float32Array.from(wide.advantages));
    expectSameBits(
      byKernel.returns,
      byKernel.advantages.map((a, i) => a + input.values[i]!),
    );
  });

  test("takes slices, shared memory, and outputs that are inputs or overlap them", () => {
    const random = seeded(5);
    const [steps, envs] = [40, 11];
    const size = steps * envs;
    const shared = new Float32Array(new SharedArrayBuffer(4 * (size + 8))).map(() => random());
    const rewards = shared.subarray(3, 3 + size);
    const flagged = Uint8Array.from({ length: size + 1 }, () => (random() < 0.1 ? 1 : 0));
    const terminated = flagged.subarray(1);
    const values = Float32Array.from({ length: size }, () => random());
    const input = { rewards, values, nextValues: values, terminated, truncated: terminated, steps, envs };
    const expected = gae(input);
    const returns = new Float32Array(size);
    gae({ ...input, out: { advantages: shared.subarray(7, 7 + size), returns } });
    expect(shared.slice(7, 7 + size)).toEqual(expected.advantages);
    expect(returns).toEqual(expected.returns);

    const copy = values.slice();
    gae({ ...input, rewards: copy, out: { advantages: copy, returns } });
    expect(copy).toEqual(gae({ ...input, rewards: values }).advantages);
  });

  test("doneAsTerminal takes the value after a truncation away", () => {
    const input = {
      ...{ rewards: Float32Array.of(1), values: Float32Array.of(0), nextValues: Float32Array.of(10) },
      ...{ terminated: Uint8Array.of(0), truncated: Uint8Array.of(1), steps: 1, envs: 1, gamma: 1 },
    };
    expect(gae(input).advantages).toEqual(Float32Array.of(11));
    expect(gae({ ...input, doneAsTerminal: true }).advantages).toEqual(Float32Array.of(1));
  });
});

/** The value after a step is that of the next, except where an episode ends or the rollout does. */
function withConsistentValues<T extends { values: Float64Array; nextValues: Float64Array } & Shape>(
  input: T,
): T {
  const { values, nextValues, terminated, truncated, envs } = input;
  return {
    ...input,
    nextValues: nextValues.map((value, at) =>
      at + envs < values.length && !terminated[at] && !truncated[at] ? values[at + envs]! : value,
    ),
  };
}

interface Shape {
  terminated: Uint8Array;
  truncated: Uint8Array;
  envs: number;
}

function maxDifference(one: ArrayLike<number>, other: ArrayLike<number>): number {
  return Math.max(...Array.from(one, (x, i) => Math.abs(x - other[i]!)));
}
