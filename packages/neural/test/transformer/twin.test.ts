import { expect, test } from "vitest";
import type { CharTransformer, CharTransformerOptions, Tensor } from "../../src/index.js";
import { transformerOutputs } from "../reference/transformer.js";
import { numbers } from "../support/kernel.js";
import { transformer } from "../support/transformer.js";

// Sequences longer than the kernel's blocks of queries, heads of sizes that fill and that do not fill its panels.
const SHAPES: readonly (CharTransformerOptions & { lengths: readonly number[]; time: number })[] = [
  { vocabulary: 11, context: 20, layers: 2, heads: 2, width: 32, lengths: [19, 16, 1, 17], time: 20 },
  { vocabulary: 5, context: 21, layers: 1, heads: 3, width: 36, lengths: [21, 21], time: 21, tied: true },
  { vocabulary: 3, context: 33, layers: 1, heads: 1, width: 4, lengths: [33], time: 33, approximate: "none" },
];

/** A model whose weights all matter. */
function lively(options: CharTransformerOptions): CharTransformer {
  const model = transformer({ ...options, valueHead: true });
  model.setWeights(
    Object.fromEntries(
      Object.entries(model.weights()).map(([name, { shape, data }], index) => [
        name,
        {
          shape,
          data: numbers(data.length, index + 1).map((each) => 0.6 * each + (name.includes("ln") ? 1 : 0)),
        },
      ]),
    ),
  );
  return model;
}

function tokensOf({ vocabulary, time, lengths }: (typeof SHAPES)[number]): Int32Array {
  return Int32Array.from(numbers(time * lengths.length, 7), (each) =>
    Math.floor((each * 0.5 + 0.5) * vocabulary),
  );
}

for (const options of SHAPES) {
  const { vocabulary, time, lengths, layers, heads, approximate = "tanh" } = options;
  const name = `${layers} layers, ${heads} heads, width ${options.width}`;
  const tokens = tokensOf(options);
  const batch = lengths.length;
  const shape = { batch, time, lengths: Int32Array.from(lengths) };
  const expectedOf = (weights: Record<string, Tensor>, b: number) =>
    transformerOutputs(
      weights,
      { layers, heads, approximate },
      tokens.subarray(b * time, b * time + lengths[b]!),
    );

  test(`logits and values are those of the definition, and 0 behind the end: ${name}`, () => {
    const model = lively(options);
    const { logits, values } = model.forwardBoth(tokens, shape);
    lengths.forEach((length, b) => {
      const expected = expectedOf(model.weights(), b);
      for (let t = 0; t < time; t++) {
        const at = b * time + t;
        const row = logits.subarray(at * vocabulary, (at + 1) * vocabulary);
        const want = t < length ? expected.logits[t]! : new Array(vocabulary).fill(0);
        row.forEach((logit, k) => {
          expect(Math.abs(logit - want[k])).toBeLessThan(1e-5);
        });
        expect(Math.abs(values[at]! - (t < length ? expected.values[t]! : 0))).toBeLessThan(1e-5);
      }
    });
    expect(model.forward(tokens, { ...shape, keep: false })).toEqual(logits);
    expect(model.forwardValues(tokens, { ...shape, keep: false })).toEqual(values);
    model.free();
  });

  test(`gradients are central differences: ${name}`, () => {
    const model = lively(options);
    const weights = model.weights();
    const [dLogits, dValues] = [numbers(batch * time * vocabulary, 21), numbers(batch * time, 22)];
    const loss = (nudged: Record<string, Tensor>) => {
      let sum = 0;
      lengths.forEach((_, b) => {
        const { logits, values } = expectedOf(nudged, b);
        logits.forEach((row, t) => {
          row.forEach((logit, k) => {
            sum += logit * dLogits[(b * time + t) * vocabulary + k]!;
          });
          sum += values[t]! * dValues[b * time + t]!;
        });
      });
      return sum;
    };
    model.forwardBoth(tokens, shape);
    model.backward(dLogits, dValues);
    for (const [parameter, { data }] of Object.entries(model.gradients())) {
      const scale = Math.max(1, ...data.map(Math.abs));
      const at = Math.floor(0.7 * data.length);
      const nudged = (by: number) => {
        const moved = Float64Array.from(weights[parameter]!.data);
        moved[at]! += by;
        return loss({ ...weights, [parameter]: { ...weights[parameter]!, data: moved } });
      };
      const slope = (nudged(1e-5) - nudged(-1e-5)) / 2e-5;
      expect(Math.abs(slope - data[at]!) / scale, `${parameter}[${at}]`).toBeLessThan(1e-5);
    }
    model.free();
  });
}

test("what stands behind the end of a sequence changes nothing, bit for bit", () => {
  const options = SHAPES[0]!;
  const run = (tokens: Int32Array, behind: number) => {
    const model = lively(options);
    const { time, lengths } = options;
    const shape = { batch: lengths.length, time, lengths: Int32Array.from(lengths) };
    const logits = model.forward(tokens, shape);
    model.backward(
      logits.map((logit, at) => {
        const [b, t] = [Math.floor(at / 11 / time), Math.floor(at / 11) % time];
        return t < lengths[b]! ? logit : behind;
      }),
    );
    return [logits, model.gradients()];
  };
  const tokens = tokensOf(options);
  const noisy = tokens.map((token, at) => (at % 20 < options.lengths[Math.floor(at / 20)]! ? token : -5));
  expect(run(noisy, Number.NaN)).toEqual(run(tokens, 0));
});
