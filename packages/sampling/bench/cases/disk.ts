import type { Case, Contender } from "@kb/benchmark";
import { createRng, type DiskMethod, type DiskOptions, uniformDisk } from "@kb/sampling";
import { concentricLoop, polarLoop, rejectionLoop } from "../rivals/disk.js";

type Floats = Float64Array | Float32Array;

interface Way {
  readonly method: DiskMethod;
  readonly rival: (out: Floats) => number;
  /** What is wanted of f64 and f32. */
  readonly goals: readonly [f64: number, f32: number] | undefined;
  readonly zh: string;
  readonly en: string;
}

const WAYS: readonly Way[] = [
  { method: "rejection", rival: rejectionLoop, goals: [5.5, 12], zh: "拒绝采样", en: "rejection" },
  { method: "polar", rival: polarLoop, goals: undefined, zh: "极坐标", en: "polar" },
  { method: "concentric", rival: concentricLoop, goals: undefined, zh: "同心映射", en: "concentric" },
];

/** Points in a disk by the three methods and in both precisions, against the same method as a loop over Math.random. */
export function disk({ points }: { readonly points: number }): Case[] {
  return WAYS.flatMap((way) => [
    diskCase(way, "f64", () => new Float64Array(2 * points)),
    diskCase(way, "f32", () => new Float32Array(2 * points)),
  ]);
}

function diskCase(
  { method, rival, goals, zh, en }: Way,
  precision: "f64" | "f32",
  allocate: () => Floats,
): Case {
  return {
    id: `disk/${method}-${precision}`,
    title: { zh: `圆内取点，${zh}，${precision}`, en: `Points in a disk by ${en}, ${precision}` },
    unit: "items",
    ...(goals && { goals: [{ atLeast: goals[precision === "f64" ? 0 : 1] }] }),
    prepare() {
      const out = allocate();
      const rng = createRng(1);
      return {
        amount: out.length / 2,
        contenders: [ours(out, { method }, rng), { name: `JS ${en} loop`, run: () => rival(out) }],
        dispose: () => rng.free(),
      };
    },
  };
}

/** Fills the same array as its rivals; the answer is how many of the points are inside. */
function ours(out: Floats, options: DiskOptions, rng: ReturnType<typeof createRng>): Contender {
  return { name: "uniformDisk", run: () => uniformDisk(rng, out, options).length / 2 };
}
