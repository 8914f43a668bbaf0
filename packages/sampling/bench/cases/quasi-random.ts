import type { Case } from "@kb/benchmark";
import { halton, sobol } from "@kb/sampling";
import { haltonLoop, sobolLoop } from "../rivals/quasi-random.js";

const DIMENSION = 4;

/** Sobol and Halton points in four dimensions, against a plain loop; there is no package in use to compare with. */
export function quasiRandom({ points }: { readonly points: number }): Case[] {
  return [
    {
      id: "quasi-random/sobol",
      title: { zh: "Sobol 序列，4 维", en: "Sobol points in 4 dimensions" },
      unit: "items",
      prepare() {
        const [out, theirs] = [new Float64Array(DIMENSION * points), new Float64Array(DIMENSION * points)];
        return {
          amount: points,
          contenders: [
            { name: "sobol", run: () => sobol(out, DIMENSION) },
            { name: "JS Gray-code loop", run: () => sobolLoop(theirs) },
          ],
        };
      },
    },
    {
      id: "quasi-random/halton",
      title: { zh: "Halton 序列，4 维", en: "Halton points in 4 dimensions" },
      unit: "items",
      prepare() {
        const [out, theirs] = [new Float64Array(DIMENSION * points), new Float64Array(DIMENSION * points)];
        return {
          amount: points,
          contenders: [
            { name: "halton", run: () => halton(out, DIMENSION) },
            { name: "JS digit loop", run: () => haltonLoop(theirs) },
          ],
          // The loop adds digits up in floating point, and rounds at each.
          equal: (a, b) => (a as Float64Array).every((x, i) => Math.abs(x - (b as Float64Array)[i]!) < 1e-14),
        };
      },
    },
  ];
}
