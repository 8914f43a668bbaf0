import { expect, test } from "vitest";
import { Generator } from "../src/index.js";
import { kernel, numbers, place, view } from "./support/kernel.js";

function softmax(logits: ArrayLike<number>): number[] {
  const values = Array.from(logits);
  const highest = Math.max(...values);
  const weights = values.map((z) => Math.exp(z - highest));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

const ROWS = 6;
const CLASSES = 5;
const logits = numbers(ROWS * CLASSES, 11).map((z) => 4 * z);
logits[7] = Number.NEGATIVE_INFINITY;
logits[12] = 1e4;
const chosen = Int32Array.of(0, 1, 4, 2, 3, 0);

function actions(): number {
  const pointer = place(new Float32Array(ROWS));
  new Int32Array(kernel.heap.memory.buffer, pointer, ROWS).set(chosen);
  return pointer;
}

test("logarithms of probabilities, entropies and their gradient", () => {
  const z = place(logits);
  const [logProbs, entropies] = [place(new Float32Array(ROWS)), place(new Float32Array(ROWS))];
  kernel.exports.softmaxHead(z, ROWS, CLASSES, actions(), logProbs, entropies);
  const upstream = numbers(ROWS, 12);
  const gradient = place(new Float32Array(ROWS * CLASSES));
  kernel.exports.softmaxHeadBackward(z, ROWS, CLASSES, actions(), place(upstream), 0.3, gradient);
  for (let row = 0; row < ROWS; row++) {
    const p = softmax(logits.subarray(row * CLASSES, (row + 1) * CLASSES));
    const entropy = -p.reduce((sum, share) => sum + (share > 0 ? share * Math.log(share) : 0), 0);
    expect(view(entropies, ROWS)[row]).toBeCloseTo(entropy, 5);
    if (row !== 2) expect(view(logProbs, ROWS)[row]).toBeCloseTo(Math.log(p[chosen[row]!]!), 5);
    let sum = 0;
    p.forEach((share, k) => {
      const got = view(gradient, ROWS * CLASSES)[row * CLASSES + k]!;
      const indicator = k === chosen[row] ? 1 : 0;
      const curve = share > 0 ? 0.3 * share * (Math.log(share) + entropy) : 0;
      expect(got).toBeCloseTo(upstream[row]! * (indicator - share) - curve, 5);
      sum += got;
    });
    expect(Math.abs(sum)).toBeLessThan(1e-6);
  }
});

test("samples have the probabilities of softmax, never one without", () => {
  const generator = new Generator(kernel, 5);
  const draws = 20_000;
  const row = [1, Number.NEGATIVE_INFINITY, 0, 2];
  const z = place(Float32Array.from({ length: 4 * draws }, (_, at) => row[at % 4]!));
  const [drawn, logProbs] = [place(new Float32Array(draws)), place(new Float32Array(draws))];
  kernel.exports.sampleRows(z, draws, 4, generator.pointer, drawn, logProbs);
  const counts = [0, 0, 0, 0];
  for (const action of new Int32Array(kernel.heap.memory.buffer, drawn, draws)) counts[action]!++;
  softmax(row).forEach((share, k) => {
    expect(Math.abs(counts[k]! / draws - share)).toBeLessThan(0.012);
  });
  expect(counts[1]).toBe(0);
});

test("normal heads: density, entropy and gradient", () => {
  const [means, values] = [numbers(6, 13), numbers(6, 14)];
  const logDeviations = Float32Array.of(0.2, -0.4);
  const density = (mean: ArrayLike<number>, log: ArrayLike<number>, row: number) =>
    [0, 1].reduce((sum, k) => {
      const at = 2 * row + k;
      const distance = (values[at]! - mean[at]!) / Math.exp(log[k]!);
      return sum - distance ** 2 / 2 - log[k]! - Math.log(2 * Math.PI) / 2;
    }, 0);
  const [mean, log, action] = [place(means), place(logDeviations), place(values)];
  const [logProbs, entropies] = [place(new Float32Array(3)), place(new Float32Array(3))];
  kernel.exports.normalHead(mean, log, 3, 2, action, logProbs, entropies);
  const upstream = numbers(3, 15);
  const [dMeans, dLog] = [place(new Float32Array(6)), place(new Float32Array(2))];
  kernel.exports.normalHeadBackward(mean, log, 3, 2, action, place(upstream), 0.1, dMeans, dLog);
  const total = (m: ArrayLike<number>, l: ArrayLike<number>) =>
    upstream.reduce((sum, g, row) => sum + g * density(m, l, row), 0) + 0.3 * (l[0]! + l[1]!);
  const slope = (f: (x: number) => number, x: number) => (f(x + 1e-5) - f(x - 1e-5)) / 2e-5;
  for (let row = 0; row < 3; row++) {
    expect(view(logProbs, 3)[row]).toBeCloseTo(density(means, logDeviations, row), 5);
    expect(view(entropies, 3)[row]).toBeCloseTo(-0.2 + Math.log(2 * Math.PI) + 1, 5);
  }
  const changed = (array: Float32Array, at: number, x: number) =>
    Object.assign(Array.from(array), { [at]: x });
  means.forEach((value, at) => {
    const expected = slope((x) => total(changed(means, at, x), logDeviations), value);
    expect(view(dMeans, 6)[at]).toBeCloseTo(expected, 4);
  });
  logDeviations.forEach((value, at) => {
    const expected = slope((x) => total(means, changed(logDeviations, at, x)), value);
    expect(view(dLog, 2)[at]).toBeCloseTo(expected, 4);
  });
});

test("a shuffle is a permutation, and different each time", () => {
  const generator = new Generator(kernel, 6);
  const pointer = place(new Float32Array(100));
  const indices = () => new Int32Array(kernel.heap.memory.buffer, pointer, 100);
  indices().forEach((_, i) => {
    indices()[i] = i;
  });
  kernel.exports.shuffle(pointer, 100, generator.pointer);
  const first = [...indices()];
  expect(first).not.toEqual([...first].sort((a, b) => a - b));
  expect([...first].sort((a, b) => a - b)).toEqual(Array.from({ length: 100 }, (_, i) => i));
});
