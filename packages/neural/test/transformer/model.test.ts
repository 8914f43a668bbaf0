import { expect, test } from "vitest";
import { type CharTransformer, type CharTransformerOptions, decodeSafetensors } from "../../src/index.js";
import { nextTokenGradient } from "../support/next-token.js";
import { transformer, transformerKernel } from "../support/transformer.js";

const OPTIONS: CharTransformerOptions = {
  vocabulary: 8,
  context: 16,
  layers: 1,
  heads: 2,
  width: 16,
  seed: 1,
};
const TOKENS = Int32Array.of(1, 2, 3, 4, 5, 6, 7, 0);
const SHAPE = { batch: 2, time: 4 };

function learn(model: CharTransformer, steps: number): number {
  let last = 0;
  for (let step = 0; step < steps; step++) {
    const { loss, gradient } = nextTokenGradient(
      model.forward(TOKENS, SHAPE),
      TOKENS,
      SHAPE,
      model.vocabulary,
    );
    model.backward(gradient);
    model.step({ maxGradientNorm: 1, learningRate: 1e-2 });
    last = loss;
  }
  return last;
}

test("learns a text by heart", () => {
  const text = "the cat sat on the mat; the dog lay on the log. ";
  const letters = [...new Set(text)].sort();
  const tokens = Int32Array.from(text + text, (letter) => letters.indexOf(letter));
  const shape = { batch: 3, time: 32 };
  const model = transformer({
    vocabulary: letters.length,
    context: 32,
    layers: 2,
    heads: 4,
    width: 32,
    optimizer: { learningRate: 5e-3, beta2: 0.95 },
  });
  let loss = 0;
  for (let step = 0; step < 120; step++) {
    const step1 = nextTokenGradient(model.forward(tokens, shape), tokens, shape, letters.length);
    loss = step1.loss;
    model.backward(step1.gradient);
    model.step({ maxGradientNorm: 1 });
  }
  expect(loss).toBeLessThan(0.15);
  const prompt = [...tokens.subarray(0, 8)];
  const { tokens: written } = model.generate({ prompts: [prompt], temperature: 0 });
  expect(Array.from(written, (token) => letters[token]).join("")).toBe(text.slice(0, 32));
  model.free();
});

test("what is saved and loaded goes on bit for bit", () => {
  const model = transformer(OPTIONS);
  const fresh = model.save();
  learn(model, 5);
  const saved = model.save();
  const other = transformer({ ...OPTIONS, seed: 9 });
  other.load(saved);
  learn(model, 5);
  learn(other, 5);
  expect(Buffer.compare(other.save(), model.save())).toBe(0);
  const { tensors } = decodeSafetensors(saved);
  expect(tensors["h.0.attn.c_attn.weight"]!.shape).toEqual([48, 16]);
  expect(tensors["wte.weight"]!.shape).toEqual([8, 16]);
  other.load(fresh);
  expect(Buffer.compare(other.save(), fresh)).toBe(0);
});

test("a copy is apart, may have a value head, and one model follows another", () => {
  const model = transformer(OPTIONS);
  learn(model, 3);
  const critic = model.clone({ valueHead: true });
  expect(critic.parameterCount - model.parameterCount).toBe(17);
  expect(critic.forward(TOKENS, SHAPE)).toEqual(model.forward(TOKENS, SHAPE));
  expect([...critic.forwardValues(TOKENS, SHAPE)]).toEqual(new Array(8).fill(0));
  critic.backward(undefined, new Float32Array(8).fill(1));
  critic.step();
  expect(critic.forwardValues(TOKENS, SHAPE)[0]).not.toBe(0);
  expect(critic.forward(TOKENS, SHAPE)).not.toBe(model.forward(TOKENS, SHAPE));
  const before = critic.weights()["value_head.weight"];
  learn(model, 3);
  critic.follow(model, 1);
  expect(critic.weights()["value_head.weight"]).toEqual(before);
  expect(critic.forward(TOKENS, SHAPE)).toEqual(model.forward(TOKENS, SHAPE));
  expect(critic.clone({ valueHead: false }).weights()).toEqual(model.weights());
  expect(() => critic.follow(transformer({ ...OPTIONS, heads: 1 }), 1)).toThrow(RangeError);
});

test("bytes are those that were needed, and all come back", () => {
  const { heap } = transformerKernel;
  const before = heap.allocatedBytes;
  const model = transformer(OPTIONS);
  expect(model.bytes).toEqual({
    parameters: 4 * model.parameterCount,
    gradients: 0,
    optimizer: 0,
    activations: 0,
    cache: 0,
  });
  const shape = { batch: 4, time: 16 };
  model.forward(new Int32Array(64), { ...shape, keep: false });
  model.generate({ prompts: [[1]] });
  const { activations: small, cache } = model.bytes;
  expect(cache).toBeGreaterThanOrEqual(2 * 4 * 16 * 16);
  const logits = model.forward(new Int32Array(64), shape);
  expect(model.bytes.activations).toBeGreaterThanOrEqual(small);
  expect(model.bytes).toMatchObject({ gradients: 0, optimizer: 0 });
  model.backward(logits);
  model.step();
  const { parameters, gradients, optimizer } = model.bytes;
  expect(gradients).toBe(parameters);
  expect(optimizer).toBeGreaterThanOrEqual(2 * parameters);
  model.free();
  model.free();
  expect(heap.allocatedBytes).toBe(before);
  expect(() => model.forward(TOKENS, SHAPE)).toThrow(TypeError);
  expect(() => model.generate({ prompts: [[1]] })).toThrow(TypeError);
  expect(heap.allocatedBytes).toBe(before);
});

test("a pass must be there to go back through, once", () => {
  const model = transformer(OPTIONS);
  const slope = new Float32Array(64);
  expect(() => model.backward(slope)).toThrow("backward needs a forward pass before it");
  model.forward(TOKENS, { ...SHAPE, keep: false });
  expect(() => model.backward(slope)).toThrow(TypeError);
  model.forward(TOKENS, SHAPE);
  expect(() => model.backward(slope.subarray(1))).toThrow("logitsGradient must have 64 elements");
  expect(() => model.backward(slope, slope)).toThrow("valuesGradient needs values");
  expect(() => model.backward(undefined)).toThrow("got neither");
  model.backward(slope);
  expect(() => model.backward(slope)).toThrow(TypeError);
});

test.each([
  [{ vocabulary: 0 }, "vocabulary must be an integer from 1 to 65536, got 0"],
  [{ width: 12 }, "width must be a multiple of 4 · heads = 8, got 12"],
  [{ context: 1.5 }, "context must be an integer"],
  [{ layers: "2" }, "layers must be a number, got string 2"],
  [{ approximate: "exact" }, 'approximate must be one of "none", "tanh", got string exact'],
  [{ tied: 1 }, "tied must be a boolean, got number 1"],
  [{ seed: -1 }, "seed must be an integer from 0"],
])("no shape: %o", (bad, message) => {
  expect(() => transformer({ ...OPTIONS, ...bad } as never)).toThrow(message);
});

test.each([
  [Int32Array.of(1, 8), { batch: 1, time: 2 }, "tokens[1] must be an integer from 0 to 7, got 8"],
  [Int32Array.of(1, -1), { batch: 1, time: 2 }, "tokens[1] must be an integer from 0 to 7, got -1"],
  [Int32Array.of(1, 2), { batch: 1, time: 17 }, "time must be an integer from 1 to 16, got 17"],
  [Int32Array.of(1, 2), { batch: 1, time: 1 }, "tokens must have 1 elements (batch × time), got 2"],
  [[1, 2], { batch: 1, time: 2 }, "tokens must be a Int32Array, got an array"],
  [
    Int32Array.of(1, 2),
    { batch: 1, time: 2, lengths: Int32Array.of(3) },
    "lengths[0] must be an integer from 1 to 2",
  ],
  [Int32Array.of(1, 2), { batch: 0, time: 2 }, "batch must be an integer ≥ 1, got 0"],
  [Int32Array.of(1, 2), undefined, "shape must be an object, got undefined"],
])("no tokens: %o, %o", (tokens, shape, message) => {
  expect(() => transformer(OPTIONS).forward(tokens as Int32Array, shape as never)).toThrow(message);
});

test.each([
  [{ prompts: [] }, "prompts must hold at least one prompt"],
  [{ prompts: [1] }, "prompts[0] must be an array of tokens, got number 1"],
  [{ prompts: [[1], []] }, "prompts[1] must have 1 to 16 tokens, got 0"],
  [{ prompts: [[1, 9]] }, "prompts[0][1] must be an integer from 0 to 7, got 9"],
  [{ prompts: [[1]], topP: 1.1 }, "topP must be a finite number"],
  [{ prompts: [[1]], temperature: -1 }, "temperature must be a finite number"],
  [{ prompts: [[1]], stop: 8 }, "stop must be an integer from 0 to 7, got 8"],
  [{ prompts: [[1]], maxTokens: 0 }, "maxTokens must be an integer ≥ 1, got 0"],
])("no sampling: %o", (options, message) => {
  expect(() => transformer(OPTIONS).generate(options as never)).toThrow(message);
});
