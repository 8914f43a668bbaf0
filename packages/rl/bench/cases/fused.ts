import {
  type Case,
  type Contender,
  disposeAll,
  type Goal,
  nearlyEqual,
  type Outsiders,
  outsiders,
  TFJS,
  TORCH,
} from "@kb/benchmark";
import { fusedPolicyLoss, logProbs } from "@kb/rl/losses";
import { numbers } from "../data/numbers.js";
import { CLIP, ENTROPY, type FusedInput, scalarFused } from "../rivals/scalar-fused.js";
import { tfjsFused } from "../rivals/tfjs.js";
import type { Sizes } from "../sizes.js";

/** PPO's loss and its gradient, for a language model's vocabulary and for a small one. */
export function fused({ rows, vocabulary }: Sizes, others: Outsiders): Case[] {
  const torchGoal = { atLeast: 3, against: [TORCH] };
  return [
    fusedCase("vocabulary", rows, vocabulary, 10, others, [torchGoal]),
    fusedCase("actions", rows, 256, 8, others),
  ];
}

/** How many elements of the gradient are compared. */
const SHOWN = 100;

function fusedCase(
  name: string,
  rows: number,
  classes: number,
  atLeast: number,
  others: Outsiders,
  moreGoals: readonly Goal[] = [],
): Case {
  return {
    id: `fused/${name}`,
    title: {
      zh: `PPO 损失与梯度，${rows} × ${classes}`,
      en: `PPO loss and gradient, ${rows} × ${classes}`,
    },
    unit: "items",
    goals: [{ atLeast: 4, against: ["scalar JavaScript"] }, { atLeast, against: [TFJS] }, ...moreGoals],
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
      const { logits, actions, oldLogProbs, advantages } = input;
      const rivals = await outsiders(others, (tf) => tfjsFused(tf, input, SHOWN), {
        name: "fused",
        sizes: [rows, classes, SHOWN],
        inputs: [logits, actions, oldLogProbs, advantages],
      });
      return {
        amount: rows * classes,
        contenders: [...contenders, ...rivals],
        equal: nearlyEqual,
        dispose: () => disposeAll(rivals),
      };
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
