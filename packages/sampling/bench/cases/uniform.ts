import type { Case } from "@kb/benchmark";
import { createRng } from "@kb/sampling";
import { randomUniform } from "d3-random";
import { uniformFloat64 } from "pure-rand/distribution/uniformFloat64";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import seedrandom from "seedrandom";
import type { StartNative } from "../rivals/native.js";
import { drawing, figure, goals } from "./case.js";

function filled(out: Float64Array | Float32Array, draw: () => number): number {
  for (let i = 0; i < out.length; i++) out[i] = draw();
  return figure(out);
}

/** Uniform numbers: arrays of both precisions, and one at a time. */
export function uniform(n: number, startNative: StartNative): readonly Case[] {
  return [
    drawing(
      "uniform/f64",
      ["均匀分布,f64", "Uniform, f64"],
      goals(4.5, ["Math.random loop"], 1.5),
      n,
      () => {
        const rng = createRng(1);
        const out = new Float64Array(n);
        const generator = xoroshiro128plus(1);
        const arc4 = seedrandom("1");
        const d3 = randomUniform();
        return [
          { name: "rng.random(Float64Array)", run: () => figure(rng.random(out)) },
          { name: "Math.random loop", run: () => filled(out, Math.random) },
          { name: "d3-random randomUniform", run: () => filled(out, d3) },
          { name: "pure-rand uniformFloat64", run: () => filled(out, () => uniformFloat64(generator)) },
          { name: "seedrandom", run: () => filled(out, arc4) },
        ];
      },
      { native: () => startNative("uniform/f64", n, 1) },
    ),
    drawing(
      "uniform/f32",
      ["均匀分布,f32", "Uniform, f32"],
      goals(14, ["Math.random loop"], 4),
      n,
      () => {
        const rng = createRng(1, { generator: "xoshiro128++" });
        const other = createRng(1);
        const out = new Float32Array(n);
        return [
          { name: "rng.random(Float32Array), xoshiro128++", run: () => figure(rng.random(out)) },
          { name: "rng.random(Float32Array)", ours: true, run: () => figure(other.random(out)) },
          { name: "Math.random loop", run: () => filled(out, Math.random) },
        ];
      },
      { native: () => startNative("uniform/f32", n, 1) },
    ),
    drawing("uniform/single", ["一次一个", "Uniform, one at a time"], 1, n, () => {
      const rng = createRng(1);
      const sum = (draw: () => number): number => {
        let total = 0;
        for (let i = 0; i < n; i++) total += draw();
        return total / n;
      };
      return [
        { name: "rng()", run: () => sum(rng) },
        { name: "Math.random()", run: () => sum(Math.random) },
      ];
    }),
  ];
}
