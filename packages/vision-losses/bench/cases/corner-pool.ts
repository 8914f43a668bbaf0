import { type Case, disposeAll, nearlyEqual, type Outsiders, seededRandom, TORCH } from "@kb/benchmark";
import { cornerPool } from "@kb/vision-losses/corner";
import { scalarLeftPool, scalarTopPool } from "../rivals/scalar-corner-pool.js";
import type { Sizes } from "../sizes.js";

const SIDES = {
  top: { scalar: scalarTopPool, zh: "向上", en: "Top" },
  left: { scalar: scalarLeftPool, zh: "向左", en: "Left" },
} as const;

/** Corner pooling along columns and along rows. */
export function cornerPools(sizes: Sizes, others: Outsiders): Case[] {
  return (["top", "left"] as const).map((side) => pool(side, sizes, others));
}

function pool(side: keyof typeof SIDES, { maps, mapSide }: Sizes, { startTorch }: Outsiders): Case {
  const { scalar, zh, en } = SIDES[side];
  return {
    id: `corner/${side}`,
    title: {
      zh: `${zh}角池化，${maps} 张 ${mapSide} × ${mapSide} 的特征图`,
      en: `${en} corner pool of ${maps} maps of ${mapSide} × ${mapSide}`,
    },
    unit: "items",
    goals: [
      { atLeast: 8, against: ["JavaScript"] },
      { atLeast: 5, against: [TORCH] },
    ],
    prepare() {
      const random = seededRandom(1);
      const x = Float32Array.from({ length: maps * mapSide * mapSide }, () => 2 * random() - 1);
      const [ours, theirs] = [new Float32Array(x.length), new Float32Array(x.length)];
      const shape = [1, maps, mapSide, mapSide] as const;
      const torch = startTorch?.({ name: side, sizes: [maps, mapSide], inputs: [x] });
      const rivals = torch === undefined ? [] : [torch];
      return {
        amount: x.length,
        contenders: [
          { name: "cornerPool", run: () => cornerPool(x, shape, side, { out: ours }) },
          { name: "JavaScript", run: () => scalar(x, maps, mapSide, mapSide, theirs) },
          ...rivals,
        ],
        equal: nearlyEqual,
        dispose: () => disposeAll(rivals),
      };
    },
  };
}
