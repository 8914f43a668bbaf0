import { expect, test } from "vitest";
import { createRng, type Rng } from "../../src/index.js";

const N = 10_000;

/** Draws whose kernels decide several numbers at once where that is simple. */
const draws: Record<string, (rng: Rng, count: number) => Float64Array> = {
  normal: (rng, count) => rng.normal(10, 2, count),
  exponential: (rng, count) => rng.exponential(3, count),
  ...Object.fromEntries(
    [0.5, 1, 1.0001, 1.5, 3, 1e3, 1e8, 1e15].map((shape) => [
      `gamma(${shape})`,
      (rng: Rng, count: number) => rng.gamma(shape, 2, count),
    ]),
  ),
};

test.each(Object.entries(draws))("%s: many at once are those one by one", (_name, draw) => {
  const [together, single] = [createRng(7), createRng(7)];
  const one = Float64Array.from({ length: N }, () => draw(single, 1)[0]!);
  expect(draw(together, N)).toEqual(one);
  expect(together()).toBe(single());
});

test.each([
  [2, 3],
  [1.5, 0.5],
])("beta(%f, %f) is made of gamma numbers", (a, b) => {
  const [ours, plain] = [createRng(8), createRng(8)];
  const ratio = (): number => {
    const x = plain.gamma(a, 1);
    return x / (x + plain.gamma(b, 1));
  };
  expect(ours.beta(a, b, N)).toEqual(Float64Array.from({ length: N }, ratio));
});

/** Products of uniforms, one after the other. */
function poissonByProducts(random: () => number, least: number): number {
  let count = 0;
  for (let product = random(); product > least; product *= random()) count++;
  return count;
}

test.each([1e-10, 0.3, 1, 3, 3.49, 3.5, 9.9])("poisson(%f) is a count of products of uniforms", (lam) => {
  const [ours, plain] = [createRng(9), createRng(9)];
  const counts = Float64Array.from({ length: N }, () => poissonByProducts(plain, Math.exp(-lam)));
  expect(ours.poisson(lam, N)).toEqual(counts);
  expect(ours()).toBe(plain());
});
