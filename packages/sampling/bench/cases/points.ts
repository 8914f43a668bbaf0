/// <reference path="../rivals/rivals.d.ts" />

import type { Case } from "@kb/benchmark";
import { createRng, poissonDisk, uniformDisk } from "@kb/sampling";
import FastPoissonDiskSampling from "fast-2d-poisson-disk-sampling";
import PoissonDiskSampling from "poisson-disk-sampling";
import { noNative, type StartNative } from "../rivals/native.js";
import { drawing, figure, goals } from "./case.js";

/** The loop that everybody writes: points of the square until one is in the disk. */
function rejectionLoop(out: Float64Array | Float32Array): number {
  for (let i = 0; i < out.length; i += 2) {
    let x: number;
    let y: number;
    do {
      x = 2 * Math.random() - 1;
      y = 2 * Math.random() - 1;
    } while (x * x + y * y > 1);
    out[i] = x;
    out[i + 1] = y;
  }
  return figure(out);
}

/** The article: points in a disk, and points that keep their distance. */
export function points(n: number, side: number, startNative: StartNative): readonly Case[] {
  const disk = (
    name: string,
    title: readonly [string, string],
    [javaScript, numpy]: readonly [javaScript: number, numpy: number],
    make: () => Float64Array | Float32Array,
  ): Case => {
    const id = `points/${name}`;
    const contenders = () => {
      const rng = createRng(1);
      const out = make();
      return [
        { name: "uniformDisk", run: () => figure(uniformDisk(rng, out)) },
        {
          name: "uniformDisk, polar",
          ours: true,
          run: () => figure(uniformDisk(rng, out, { method: "polar" })),
        },
        {
          name: "uniformDisk, concentric",
          ours: true,
          run: () => figure(uniformDisk(rng, out, { method: "concentric" })),
        },
        { name: "rejection in JavaScript", run: () => rejectionLoop(out) },
      ];
    };
    const native = () => (numpy > 0 ? startNative : noNative)(id, n, 1);
    return drawing(id, title, goals(javaScript, ["rejection in JavaScript"], numpy), n, contenders, {
      native,
    });
  };
  const radius = 4;
  return [
    disk("disk-f32", ["圆内均匀点,f32", "Points in a disk, f32"], [12, 0], () => new Float32Array(2 * n)),
    disk("disk-f64", ["圆内均匀点,f64", "Points in a disk, f64"], [5.5, 7], () => new Float64Array(2 * n)),
    drawing(
      "points/poisson-disk",
      ["泊松圆盘", "Poisson-disc"],
      [
        { atLeast: 6, against: ["poisson-disk-sampling"] },
        { atLeast: 2.5, against: ["fast-2d-poisson-disk-sampling"] },
      ],
      Math.round((0.7 * side * side) / (radius * radius)),
      () => {
        const rng = createRng(1);
        const shape: [number, number] = [side, side];
        // Points per area of a disk of half the radius: who packs more densely does more in that time.
        const density = (count: number): number => (count * Math.PI * radius * radius) / (4 * side * side);
        return [
          {
            name: "poissonDisk",
            run: () => density(poissonDisk(rng, { width: side, height: side, radius }).length / 2),
          },
          {
            name: "poisson-disk-sampling",
            run: () => density(new PoissonDiskSampling({ shape, minDistance: radius }).fill().length),
          },
          {
            name: "fast-2d-poisson-disk-sampling",
            run: () => density(new FastPoissonDiskSampling({ shape, radius }).fill().length),
          },
        ];
      },
      // Densities differ by design: 0.49 to 0.69.
      { tolerance: 0.3 },
    ),
  ];
}
