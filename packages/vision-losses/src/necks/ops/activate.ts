import { checkChoice } from "@kb/checks";
import { lengthOf } from "../feature-map.js";
import { necksKernel } from "../kernel.js";
import type { MapAt, Pass } from "../pass.js";

/** What a unit does to its numbers: `"leaky"` keeps 0.1 of negative ones. */
export type BlockActivation = "none" | "relu" | "leaky" | "mish" | "silu" | "sigmoid";

const LEAKY_SLOPE = 0.1;
/** By their number in the kernel, and what a leaky line keeps below 0. */
const KINDS = { relu: [0, 0], leaky: [0, LEAKY_SLOPE], mish: [1, 0], silu: [2, 0], sigmoid: [3, 0] } as const;

export function checkActivation(value: unknown, name = "activation"): asserts value is BlockActivation {
  checkChoice(value, name, ["none", ...(Object.keys(KINDS) as BlockActivation[])]);
}

/** f of every number. */
export function activate(pass: Pass, x: MapAt, activation: BlockActivation): MapAt {
  if (activation === "none") return x;
  const kernel = necksKernel();
  const [kind, below] = KINDS[activation];
  const n = lengthOf(x.shape);
  const y = pass.map(x.shape);
  kernel.activate(kind, x.pointer, n, below, y.pointer);
  pass.onWayBack(() => kernel.activateGradient(kind, x.pointer, y.gradient, n, below, x.gradient));
  return y;
}
