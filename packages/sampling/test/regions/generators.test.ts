import { describe, expect, test } from "vitest";
import { createRng, type GeneratorName, poissonDisk, uniformDisk } from "../../src/index.js";
import { nearestPair } from "../reference/nearest-pair.js";
import { sha256 } from "../sha256.js";
import { expectUniform } from "./disk-tests.js";

const generators: GeneratorName[] = [
  "xoshiro256++",
  "xoshiro128++",
  "pcg64",
  "philox4x32",
  "sfc64",
  "mt19937",
];

describe.each(generators)("with %s", (generator) => {
  test.each([Float64Array, Float32Array])(
    "disks are uniform, and streams do not depend on cuts: %o",
    (Precision) => {
      for (const method of ["rejection", "polar", "concentric"] as const) {
        // An odd number of 32-bit words before them, so that points straddle the blocks of the generator.
        const [whole, cut] = [createRng(11, { generator }), createRng(11, { generator })];
        for (const rng of [whole, cut]) rng.uint32(3);
        const points = uniformDisk(whole, new Precision(2 * 20_000), { method });
        expectUniform(points);
        const pieces = new Precision(points.length);
        for (let done = 0, size = 2; done < pieces.length; done += size, size = (size % 4000) * 2 + 2) {
          uniformDisk(cut, pieces.subarray(done, done + size), { method });
        }
        expect(sha256(pieces)).toBe(sha256(points));
        expect(cut()).toBe(whole());
      }
    },
  );

  test("Poisson discs keep their distance", () => {
    const points = poissonDisk(createRng(12, { generator }), { width: 40, height: 40, radius: 1 });
    expect(nearestPair(points)).toBeGreaterThanOrEqual(1);
    expect(points.length / 2).toBeGreaterThan(0.6 * 1600);
  });
});
