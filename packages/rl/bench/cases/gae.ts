import {
  type Case,
  type Contender,
  disposeAll,
  nearlyEqual,
  type Outsiders,
  outsiders,
  TFJS,
} from "@kb/benchmark";
import { gae } from "@kb/rl/advantages";
import { flags, numbers } from "../data/numbers.js";
import { scalarGae } from "../rivals/scalar-gae.js";
import { tfjsGae } from "../rivals/tfjs.js";
import type { Sizes } from "../sizes.js";

/** Generalised advantages of a long rollout and of a short one. */
export function advantages({ steps, envs }: Sizes, others: Outsiders): Case[] {
  return [gaeCase("long", steps, envs, true, others), gaeCase("short", 128, 16, false, others)];
}

function gaeCase(name: string, steps: number, envs: number, hasGoals: boolean, others: Outsiders): Case {
  const goals = [
    { atLeast: 2, against: ["scalar JavaScript"] },
    { atLeast: 100, against: [TFJS] },
  ];
  return {
    id: `gae/${name}`,
    title: { zh: `广义优势估计，${steps} × ${envs}`, en: `Generalised advantages, ${steps} × ${envs}` },
    unit: "items",
    goals: hasGoals ? goals : [],
    async prepare() {
      const size = steps * envs;
      const [rewards, values, nextValues] = [1, 2, 3].map((seed) => numbers(size, 1, seed)) as [
        Float32Array,
        Float32Array,
        Float32Array,
      ];
      const [terminated, truncated] = [flags(size, 0.02, 4), flags(size, 0.01, 5)];
      const input = { rewards, values, nextValues, terminated, truncated, steps, envs };
      const out = { advantages: new Float32Array(size), returns: new Float32Array(size) };
      const [theirs, returns] = [new Float32Array(size), new Float32Array(size)];
      const contenders: Contender[] = [
        { name: "gae", run: () => gae({ ...input, out }).advantages },
        { name: "scalar JavaScript", run: () => scalarGae(input, theirs, returns) },
      ];
      const ended = [terminated, truncated].map((flags) => Float32Array.from(flags));
      const rivals = await outsiders(others, (tf) => tfjsGae(tf, input), {
        name: "gae",
        sizes: [steps, envs],
        inputs: [rewards, values, nextValues, ...ended],
      });
      return {
        amount: size,
        contenders: [...contenders, ...rivals],
        equal: nearlyEqual,
        dispose: () => disposeAll(rivals),
      };
    },
  };
}
