import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { grpoLoss, reinforceLoss } from "../../src/losses.js";
import { reals, tokenShape } from "../random.js";
import { centralDifference } from "../reference/central-difference.js";
import { all, differentiable, type Tokens } from "./token-losses.js";

const tokens: fc.Arbitrary<Tokens> = tokenShape.chain((shape) => {
  const size = shape.batch * shape.time;
  return fc
    .record({ logProbs: reals(size), old: reals(size), ref: reals(size), advantages: reals(size) })
    .map(({ logProbs, old, ref, advantages }) => ({
      ...{ ...shape, logProbs, advantages },
      oldLogProbs: logProbs.map((x, i) => x + old[i]! / 4 + 1e-3),
      refLogProbs: logProbs.map((x, i) => x + ref[i]! / 4 + 1e-3),
    }));
});

const RUNS = { numRuns: 40 };

describe.each(Object.entries(differentiable))("%s", (_name, loss) => {
  test("has the gradient that central differences give, but at kinks", () => {
    fc.assert(
      fc.property(tokens, (input) => {
        const { gradLogProbs } = loss(input);
        const numeric = centralDifference(() => loss(input).loss, input.logProbs);
        const wrong = gradLogProbs.filter((gradient, i) => Math.abs(gradient - numeric[i]!) > 1e-6);
        // A step over a kink changes one difference in a million draws; a wrong gradient changes most.
        expect(wrong.length).toBeLessThanOrEqual(atKinks(loss, input, gradLogProbs, numeric));
      }),
      RUNS,
    );
  });
});

/** How many of the differences are explained by a one-sided derivative: a kink within the step. */
function atKinks(
  loss: (typeof differentiable)[string],
  input: Tokens,
  gradient: Float64Array,
  numeric: Float64Array,
): number {
  const nearby = [-2e-5, 2e-5].map((step) => {
    const logProbs = input.logProbs.map((x) => x + step);
    return loss({ ...input, logProbs }).gradLogProbs;
  });
  return gradient.filter((value, i) => {
    if (Math.abs(value - numeric[i]!) <= 1e-6) return false;
    const sides = nearby.map((each) => each[i]!);
    return Math.abs(sides[0]! - sides[1]!) > 1e-4 && numeric[i]! >= Math.min(...sides) - 1e-4;
  }).length;
}

describe.each(Object.entries(all))("%s", (name, loss) => {
  test("never reads what is masked, whose gradient is 0", () => {
    fc.assert(
      fc.property(tokens, (input) => {
        const clean = loss(input);
        const spoil = (values: Float64Array, by: number) => values.map((x, i) => (input.mask[i] ? x : by));
        const spoilt = loss({
          ...input,
          logProbs: spoil(input.logProbs, Number.NaN),
          oldLogProbs: spoil(input.oldLogProbs, Number.POSITIVE_INFINITY),
          refLogProbs: spoil(input.refLogProbs, Number.NEGATIVE_INFINITY),
          advantages: name === "gspo" ? input.advantages : spoil(input.advantages, Number.NaN),
        });
        expect(spoilt).toEqual(clean);
        clean.gradLogProbs.forEach((gradient, i) => {
          if (!input.mask[i]) expect(gradient).toBe(0);
        });
        if (!input.mask.some(Boolean)) expect(clean.loss).toBe(0);
      }),
      RUNS,
    );
  });

  test("does not change by a bit with padding", () => {
    fc.assert(
      fc.property(tokens, (input) => {
        const { batch, time } = input;
        const pad = (values: Float64Array) => {
          const padded = new Float64Array(batch * (time + 3)).fill(Number.NaN);
          values.forEach((x, i) => {
            padded[Math.floor(i / time) * (time + 3) + (i % time)] = x;
          });
          return padded;
        };
        const padded = loss({
          logProbs: pad(input.logProbs),
          oldLogProbs: pad(input.oldLogProbs),
          refLogProbs: pad(input.refLogProbs),
          advantages: name === "gspo" ? input.advantages : pad(input.advantages),
          mask: Uint8Array.from(pad(Float64Array.from(input.mask)), (x) => (x === 1 ? 1 : 0)),
          batch,
          time: time + 3,
        });
        const plain = loss(input);
        expect(padded.loss).toBe(plain.loss);
        const expected = pad(plain.gradLogProbs).map((x) => (Number.isNaN(x) ? 0 : x));
        expect(padded.gradLogProbs).toEqual(expected);
      }),
      RUNS,
    );
  });

  test("gives the same in float32, and writes the gradient over its input where asked", () => {
    fc.assert(
      fc.property(tokens, (input) => {
        const logProbs = Float32Array.from(input.logProbs);
        const narrow = loss({ ...input, logProbs } as unknown as Tokens);
        const wide = loss({ ...input, logProbs: Float64Array.from(logProbs) });
        expect(narrow.gradLogProbs).toEqual(Float32Array.from(wide.gradLogProbs));
        expect(narrow.loss).toBe(wide.loss);
        const overwritten = loss({ ...input, logProbs, gradOut: logProbs } as unknown as Tokens);
        if (name === "value") return;
        expect(overwritten.gradLogProbs).toBe(logProbs);
        expect(logProbs).toEqual(narrow.gradLogProbs);
      }),
      RUNS,
    );
  });
});

test("on policy and with β = 0, GRPO's loss is minus the mean advantage while its gradient is not 0", () => {
  fc.assert(
    fc.property(tokens, (input) => {
      fc.pre(input.mask.includes(1));
      const { oldLogProbs: _old, refLogProbs: _ref, ...rest } = input;
      const options = { ...rest, beta: 0, aggregation: "token-mean" } as const;
      const { loss, gradLogProbs, stats } = grpoLoss(options);
      const counted = input.advantages.filter((_, i) => input.mask[i]);
      const mean = counted.reduce((sum, x) => sum + x, 0) / counted.length;
      expect(loss).toBeCloseTo(-mean, 10);
      expect(gradLogProbs).toEqual(reinforceLoss(options).gradLogProbs);
      expect(stats).toMatchObject({ tokens: counted.length, clipFrac: 0, approxKl: 0, ratioMax: 1 });
    }),
  );
});

test("sequences may come in any order", () => {
  fc.assert(
    fc.property(tokens, (input) => {
      const { batch, time } = input;
      const reversed = <T extends Float64Array | Uint8Array>(values: T): T =>
        values.map((_, i) => values[(batch - 1 - Math.floor(i / time)) * time + (i % time)]!) as T;
      for (const [name, loss] of Object.entries(all)) {
        if (name === "gspo") continue;
        const { loss: value, gradLogProbs } = loss({
          ...{ batch, time, mask: reversed(input.mask) },
          logProbs: reversed(input.logProbs),
          oldLogProbs: reversed(input.oldLogProbs),
          refLogProbs: reversed(input.refLogProbs),
          advantages: reversed(input.advantages),
        });
        const plain = loss(input);
        expect(value).toBeCloseTo(plain.loss, 10);
        expect(gradLogProbs).toEqual(reversed(plain.gradLogProbs));
      }
    }),
  );
});
