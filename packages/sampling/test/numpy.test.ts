import { describe, expect, test } from "vitest";
import { createRng } from "../src/index.js";
import golden from "./golden/numpy.json" with { type: "json" };
import { close, draw, seedOf, sha256OfFloats } from "./golden-calls.js";

describe.each(golden.exact)("numpy's $generator, seed $seed", ({ generator, seed, calls }) => {
  test("draws the same bits, call after call", () => {
    const rng = createRng(seedOf(seed), { generator: generator as "pcg64" });
    for (const call of calls) {
      const drawn = draw(rng, call.method, call.arguments);
      expect(drawn.slice(0, 4), `${call.method}(${call.arguments})`).toEqual(call.first);
      expect(sha256OfFloats(drawn), `${call.method}(${call.arguments})`).toBe(call.sha256);
    }
  });
});

describe.each(golden.close)("numpy's $generator", ({ generator, calls }) => {
  test("takes the same steps in every distribution", () => {
    const rng = createRng(42, { generator: generator as "pcg64" });
    for (const call of calls) {
      const drawn = draw(rng, call.method, call.arguments);
      for (const [i, value] of call.first.entries()) {
        expect(
          close(drawn[i]!, value),
          `${call.method}(${call.arguments})[${i}]: ${drawn[i]}, ${value}`,
        ).toBe(true);
      }
      const sum = drawn.reduce((total, value) => total + value, 0);
      expect(close(sum, call.sum, 1e-9), `${call.method}(${call.arguments}): sum ${sum}, ${call.sum}`).toBe(
        true,
      );
    }
  });
});

test.each(golden.spawned)("children of numpy's $generator", ({ generator, first }) => {
  const rng = createRng(42, { generator: generator as "pcg64" });
  const [a, b] = rng.spawn(2) as [typeof rng, typeof rng];
  const [c] = a.spawn(1) as [typeof rng];
  const [d] = rng.spawn(1) as [typeof rng];
  expect([rng(), a(), b(), c(), d()]).toEqual(first);
});

test("numpy's jumped and advance of PCG64", () => {
  const { jumped, advanced } = golden.pcg64;
  const rng = createRng(42, { generator: "pcg64" });
  expect(rng.clone().jump()()).toBe(jumped[0]);
  expect(rng.clone().jump().jump()()).toBe(jumped[1]);
  expect(rng.clone().advance(10n ** 20n)()).toBe(advanced);
});
