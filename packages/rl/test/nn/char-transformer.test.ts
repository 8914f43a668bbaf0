import { expect, expectTypeOf, test } from "vitest";
import { type CharTransformer, charTransformer, type LanguageModel } from "../../src/index.js";

test("is a language model that trainers can teach, and learns", () => {
  using model = charTransformer({
    vocabulary: 5,
    context: 8,
    layers: 1,
    heads: 2,
    width: 16,
    valueHead: true,
    seed: 3,
    optimizer: { learningRate: 1e-2 },
  });
  expectTypeOf<CharTransformer>().toMatchTypeOf<LanguageModel>();
  const tokens = Int32Array.of(0, 1, 2, 3, 4, 0, 1, 2);
  const shape = { batch: 1, time: 8 };
  const loss = () => {
    const { logits, values } = model.forwardBoth(tokens, shape);
    let sum = 0;
    const gradient = logits.map((logit, at) => {
      const [row, token] = [Math.floor(at / 5), at % 5];
      if (row === 7) return 0;
      const weights = logits.subarray(row * 5, row * 5 + 5).map(Math.exp);
      const share = Math.exp(logit) / weights.reduce((total, weight) => total + weight, 0);
      const isNext = token === tokens[row + 1];
      if (isNext) sum -= Math.log(share) / 7;
      return (share - Number(isNext)) / 7;
    });
    const errors = values.map((value, t) => value - t / 8);
    model.backward(gradient, errors);
    model.step({ maxGradientNorm: 1 });
    return sum + errors.reduce((total, error) => total + error * error, 0);
  };
  const first = loss();
  let last = first;
  for (let step = 0; step < 150; step++) last = loss();
  expect(first).toBeGreaterThan(1);
  expect(last).toBeLessThan(0.05);
  expect(model.generate({ prompts: [[0, 1]], temperature: 0 }).tokens).toEqual(tokens);
});

test("ends with the same bits everywhere", () => {
  using model = charTransformer({ vocabulary: 9, context: 20, layers: 2, heads: 2, width: 16, seed: 4 });
  let state = 31;
  const tokens = Int32Array.from({ length: 60 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return Math.floor(((state / 2 ** 31 + 1) / 2) * 9);
  });
  for (let round = 0; round < 5; round++) {
    model.backward(model.forward(tokens, { batch: 3, time: 20, lengths: Int32Array.of(20, 3, 17) }));
    model.step({ maxGradientNorm: 1 });
  }
  const { tokens: text, logProbs } = model.generate({ prompts: [[1], [2, 3]], topP: 0.9, seed: 5 });
  let hash = 0x811c9dc5;
  for (const byte of [...model.save(), ...text, ...new Uint8Array(logProbs.buffer)]) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  expect((hash >>> 0).toString(16)).toBe("ea637e46");
});
