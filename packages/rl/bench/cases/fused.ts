import { type Case, type Contender, nearlyEqual } from "@kb/benchmark";
import { loadTfjs } from "@kb/benchmark/tfjs";
import { fusedPolicyLoss, logProbs } from "@kb/rl/losses";
import { numbers } from "../data/numbers.js";
import { CLIP, ENTROPY, type FusedInput, scalarFused } from "../rivals/scalar-fused.js";
import { tfjsFused } from "../rivals/tfjs.js";
import type { Sizes } from "../sizes.js";

/** PPO's loss and its gradient, for a language model's vocabulary and for a small one. */
export function fused({ rows, vocabulary }: Sizes, tfjsWasm: string | undefined): Case[] {
  return [fusedCase(rows, vocabulary, 10, tfjsWasm), fusedCase(rows, 256, 8, tfjsWasm)];
}

/** How many elements of the gradient are compared. */
const SHOWN = 100;

function fusedCase(rows: number, classes: number, atLeast: number, tfjsWasm: string | undefined): Case {
  return {
    id: `fused/${classes}`,
    title: {
      zh: `PPO 损失与梯度，${rows} × ${classes}`,
      en: `PPO loss and gradient, ${rows} × ${classes}`,
    },
    unit: "items",
    goals: [
      { atLeast: 4, against: ["scalar JavaScript"] },
      { atLeast, against: ["tfjs-wasm"] },
    ],
    async prepare() {
      const input = fusedInput(rows, classes);
      const [ours, theirs] = [new Float32Array(rows * classes), new Float32Array(rows * classes)];
      const options = { epsLow: CLIP, epsHigh: CLIP, entropyCoefficient: ENTROPY, gradOut: ours };
      const contenders: Contender[] = [
        {
          name: "fusedPolicyLoss",
          run: () => [fusedPolicyLoss(input, options).loss, ...ours.subarray(0, SHOWN)],
        },
        {
          name: "scalar JavaScript",
          run: () => [scalarFused(input, theirs), ...theirs.subarray(0, SHOWN)],
        },
      ];
      if (tfjsWasm === undefined) return { amount: rows * classes, contenders, equal: nearlyEqual };
      const rival = tfjsFused(await loadTfjs(tfjsWasm), input);
      contenders.push({ name: "tfjs-wasm", run: () => rival.run(SHOWN) });
      return { amount: rows * classes, contenders, equal: nearlyEqual, dispose: rival.dispose };
    },
  };
}

function fusedInput(rows: number, classes: number): FusedInput {
  const logits = numbers(rows * classes, 4, 1);
  const actions = Int32Array.from(numbers(rows, 0.5, 2), (x) => Math.floor((x + 0.5) * classes));
  const current = logProbs(logits, actions, { rows, classes }).logProbs;
  const noise = numbers(rows, 0.3, 3);
  const oldLogProbs = current.map((logProb, i) => logProb + noise[i]!);
  return { logits, actions, oldLogProbs, advantages: numbers(rows, 1, 4), rows, classes };
}
