import { expect, test } from "vitest";
import type { CharTransformer, CharTransformerOptions, Generation } from "../../src/index.js";
import { transformer } from "../support/transformer.js";

const OPTIONS: CharTransformerOptions = {
  vocabulary: 6,
  context: 24,
  layers: 2,
  heads: 2,
  width: 16,
  seed: 5,
};

/** A model whose next tokens are neither sure nor all as likely. */
function uneven(options = OPTIONS): CharTransformer {
  const model = transformer(options);
  const weights = model.weights();
  const { shape, data } = weights["lm_head.weight"]!;
  model.setWeights({ ...weights, "lm_head.weight": { shape, data: data.map((each) => 60 * each) } });
  return model;
}

/** The logarithm of each token's share in the softmax of its row, at a temperature. */
function logShares(logits: ArrayLike<number>, temperature: number): number[] {
  const scaled = Array.from(logits, (each) => each / temperature);
  const highest = Math.max(...scaled);
  const total = scaled.reduce((sum, each) => sum + Math.exp(each - highest), 0);
  return scaled.map((each) => each - highest - Math.log(total));
}

/** Logits of the next token, by a pass over the whole prompt. */
function nextLogits(model: CharTransformer, prompt: readonly number[]): Float32Array {
  const logits = model.forward(Int32Array.from(prompt), { batch: 1, time: prompt.length, keep: false });
  return logits.subarray(-model.vocabulary);
}

test("log-probabilities with kept keys and values are those of a whole pass", () => {
  const model = uneven();
  for (const temperature of [1, 0.7]) {
    const prompts = [[1, 2, 3], [4], [0, 1, 2, 3, 4, 5, 0], [5, 5]];
    const { tokens, batch, time, lengths, logProbs, mask } = model.generate({
      prompts,
      temperature,
      seed: 3,
    });
    expect([...lengths]).toEqual([24, 24, 24, 24]);
    const logits = model.forward(tokens, { batch, time });
    mask.forEach((sampled, at) => {
      const row = logits.subarray((at - 1) * 6, at * 6);
      const expected = sampled ? logShares(row, temperature)[tokens[at]!]! : 0;
      expect(Math.abs(logProbs[at]! - expected)).toBeLessThan(1e-6);
    });
  }
  model.free();
});

test("temperature 0 takes the likeliest token each time", () => {
  const model = uneven();
  const { tokens } = model.generate({ prompts: [[2, 3]], temperature: 0 });
  for (let length = 2; length < 24; length++) {
    const logits = nextLogits(model, [...tokens.subarray(0, length)]);
    expect(tokens[length]).toBe(logits.indexOf(Math.max(...logits)));
  }
  model.free();
});

/** How often each token follows one prompt. */
function frequencies(model: CharTransformer, temperature: number, topP: number): number[] {
  const prompts = new Array<number[]>(8000).fill([3, 1]);
  const { tokens, time } = model.generate({ prompts, maxTokens: 1, temperature, topP, seed: 8 });
  const counts = new Array<number>(model.vocabulary).fill(0);
  for (let row = 0; row < prompts.length; row++) counts[tokens[row * time + 2]!]! += 1 / prompts.length;
  return counts;
}

test("tokens are as frequent as their probabilities, at each temperature and within each nucleus", () => {
  const model = uneven();
  const logits = nextLogits(model, [3, 1]);
  for (const [temperature, topP] of [
    [1, 1],
    [0.5, 1],
    [2, 1],
    [1, 0.8],
    [1.5, 0.5],
    [1, 0],
  ] as const) {
    const shares = logShares(logits, temperature).map(Math.exp);
    const byShare = [...shares.keys()].sort((a, b) => shares[b]! - shares[a]!);
    const nucleus: number[] = [];
    for (let held = 0; held < topP || nucleus.length === 0; ) {
      const token = byShare[nucleus.length]!;
      nucleus.push(token);
      held += shares[token]!;
      if (nucleus.length === shares.length) break;
    }
    const held = nucleus.reduce((sum, token) => sum + shares[token]!, 0);
    frequencies(model, temperature, topP).forEach((frequency, token) => {
      const expected = nucleus.includes(token) ? shares[token]! / held : 0;
      // Five standard deviations of 8000 draws.
      const spread = 5 * Math.sqrt((expected * (1 - expected)) / 8000);
      expect(Math.abs(frequency - expected), `${token} at ${temperature}, ${topP}`).toBeLessThanOrEqual(
        spread + 1e-9,
      );
    });
  }
  model.free();
});

test("sequences end at the stop token, at maxTokens and at the context, and are padded behind", () => {
  const model = uneven();
  const prompts = Array.from({ length: 40 }, (_, row) => new Array<number>(1 + (row % 24)).fill(row % 6));
  const made = model.generate({ prompts, maxTokens: 5, stop: 2, pad: 1, seed: 4 });
  expect(made.time).toBe(Math.max(...made.lengths));
  prompts.forEach((prompt, row) => {
    const { tokens, length, sampled } = rowOf(made, row);
    const added = tokens.slice(prompt.length, length);
    expect(tokens.slice(0, prompt.length)).toEqual(prompt);
    expect(added.slice(0, -1)).not.toContain(2);
    expect(made.stopped[row]).toBe(Number(added.at(-1) === 2));
    if (made.stopped[row] === 0) expect(added.length).toBe(Math.min(5, 24 - prompt.length));
    expect(tokens.slice(length).every((token) => token === 1)).toBe(true);
    expect(sampled).toEqual(tokens.map((_, t) => Number(t >= prompt.length && t < length)));
  });
  expect([...made.stopped].some(Boolean) && ![...made.stopped].every(Boolean)).toBe(true);
  model.free();
});

function rowOf({ tokens, mask, lengths, time }: Generation, row: number) {
  const cut = (array: ArrayLike<number>) => Array.from(array).slice(row * time, (row + 1) * time);
  return { tokens: cut(tokens), sampled: cut(mask), length: lengths[row]! };
}

test("a seed and a stream decide what is sampled; the last pass can still go back", () => {
  const model = uneven();
  const sample = (seed: number, stream: number) => model.generate({ prompts: [[1], [2, 2]], seed, stream });
  const logits = model.forward(Int32Array.of(1, 2, 3), { batch: 1, time: 3 });
  expect(sample(1, 2)).toEqual(sample(1, 2));
  expect(sample(1, 2).tokens).not.toEqual(sample(1, 3).tokens);
  expect(sample(1, 2).tokens).not.toEqual(sample(2, 2).tokens);
  model.backward(logits);
  const plain = uneven();
  plain.backward(plain.forward(Int32Array.of(1, 2, 3), { batch: 1, time: 3 }));
  expect(model.gradients()).toEqual(plain.gradients());
});
