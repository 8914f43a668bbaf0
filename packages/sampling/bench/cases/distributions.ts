import type { Case } from "@kb/benchmark";
import { createRng } from "@kb/sampling";
import {
  randomBeta,
  randomBinomial,
  randomExponential,
  randomGamma,
  randomNormal,
  randomPoisson,
} from "d3-random";
import type { StartNative } from "../rivals/native.js";
import { drawing, figure, goals } from "./case.js";

/** Distributions beside d3's and numpy's. */
export function distributions(n: number, startNative: StartNative): readonly Case[] {
  const beside = (
    name: string,
    title: readonly [string, string],
    [d3, numpy]: readonly [d3: number, numpy: number],
    ours: (rng: ReturnType<typeof createRng>, out: Float64Array) => Float64Array,
    theirs: () => number,
    scale: number,
  ): Case => {
    const id = `distributions/${name}`;
    const contenders = () => {
      const rng = createRng(1);
      const out = new Float64Array(n);
      return [
        { name: `rng.${name}`, run: () => figure(ours(rng, out), scale) },
        {
          name: "d3-random",
          run() {
            for (let i = 0; i < n; i++) out[i] = theirs();
            return figure(out, scale);
          },
        },
      ];
    };
    const native = () => startNative(id, n, scale);
    return drawing(id, title, goals(d3, ["d3-random"], numpy), n, contenders, { native });
  };
  return [
    beside(
      "normal",
      ["正态", "Normal"],
      [11, 3],
      (rng, out) => rng.normal(10, 1, out),
      randomNormal(10, 1),
      10,
    ),
    beside(
      "exponential",
      ["指数", "Exponential"],
      [0, 0],
      (rng, out) => rng.exponential(1, out),
      randomExponential(1),
      1,
    ),
    beside(
      "gamma",
      ["伽马(3)", "Gamma(3)"],
      [0, 2],
      (rng, out) => rng.gamma(3, 1, out),
      randomGamma(3, 1),
      3,
    ),
    beside(
      "beta",
      ["贝塔(2, 3)", "Beta(2, 3)"],
      [0, 2],
      (rng, out) => rng.beta(2, 3, out),
      randomBeta(2, 3),
      1,
    ),
    beside(
      "poisson",
      ["泊松(3)", "Poisson(3)"],
      [0, 2],
      (rng, out) => rng.poisson(3, out),
      randomPoisson(3),
      3,
    ),
    beside(
      "binomial",
      ["二项(100, 0.3)", "Binomial(100, 0.3)"],
      [0, 2],
      (rng, out) => rng.binomial(100, 0.3, out),
      randomBinomial(100, 0.3),
      30,
    ),
  ];
}
