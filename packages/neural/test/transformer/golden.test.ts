import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { CharTransformerOptions, Tensor } from "../../src/index.js";
import { nextTokenGradient } from "../support/next-token.js";
import { transformer } from "../support/transformer.js";

interface Stored {
  readonly shape: readonly number[];
  readonly data: string;
}

interface Golden {
  readonly shape: CharTransformerOptions;
  readonly lengths: Stored;
  readonly tokens: Stored;
  readonly weights: Readonly<Record<string, Stored>>;
  readonly gradients: Readonly<Record<string, Stored>>;
  readonly losses: readonly number[];
  readonly logits: Stored;
  readonly logitsGradient: Stored;
  readonly values?: Stored;
  readonly valuesGradient?: Stored;
}

const cases: Record<string, Golden> = JSON.parse(
  readFileSync(new URL("../golden/transformer.json", import.meta.url), "utf8"),
);

function bytesOf({ data }: Stored): ArrayBuffer {
  return new Uint8Array(Buffer.from(data, "base64")).buffer;
}

function floats(stored: Stored): Tensor & { data: Float32Array } {
  return { shape: stored.shape, data: new Float32Array(bytesOf(stored)) };
}

function tensors(stored: Readonly<Record<string, Stored>>): Record<string, Tensor> {
  return Object.fromEntries(Object.entries(stored).map(([name, each]) => [name, floats(each)]));
}

/** Throws unless every number is right to 2e-6 of the largest. */
function expectClose(got: ArrayLike<number>, expected: ArrayLike<number>, what: string): void {
  expect(got.length, what).toBe(expected.length);
  const scale = Math.max(1, ...Array.from(expected, Math.abs));
  const worst = Math.max(...Array.from(expected, (value, at) => Math.abs(value - got[at]!)));
  expect(worst / scale, what).toBeLessThan(2e-6);
}

function open(golden: Golden) {
  const model = transformer({
    ...golden.shape,
    optimizer: { learningRate: 1e-2, beta2: 0.95, weightDecay: 0.1 },
  });
  model.setWeights(tensors(golden.weights));
  const lengths = new Int32Array(bytesOf(golden.lengths));
  const tokens = new Int32Array(bytesOf(golden.tokens));
  const [batch, time] = golden.tokens.shape as [number, number];
  return { model, tokens, shape: { batch, time, lengths } };
}

for (const [name, golden] of Object.entries(cases)) {
  test(`outputs and gradients are PyTorch's: ${name}`, () => {
    const { model, tokens, shape } = open(golden);
    const { logitsGradient, valuesGradient, values } = golden;
    if (valuesGradient === undefined || values === undefined) {
      expectClose(model.forward(tokens, shape), floats(golden.logits).data, "logits");
      model.backward(floats(logitsGradient).data);
    } else {
      const both = model.forwardBoth(tokens, shape);
      expectClose(both.logits, floats(golden.logits).data, "logits");
      expectClose(both.values, floats(values).data, "values");
      model.backward(floats(logitsGradient).data, floats(valuesGradient).data);
    }
    const gradients = model.gradients();
    for (const [parameter, expected] of Object.entries(tensors(golden.gradients))) {
      expectClose(gradients[parameter]!.data, expected.data, parameter);
    }
    model.free();
  });

  test(`steps of AdamW lose as PyTorch's do: ${name}`, () => {
    const { model, tokens, shape } = open(golden);
    for (const expected of golden.losses) {
      const { loss, gradient } = nextTokenGradient(
        model.forward(tokens, shape),
        tokens,
        shape,
        model.vocabulary,
      );
      expect(Math.abs(loss - expected)).toBeLessThan(2e-5);
      model.backward(gradient);
      model.step({ maxGradientNorm: 1 });
    }
    model.free();
  });
}
