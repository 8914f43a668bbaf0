import {
  type Case,
  type Contender,
  disposeAll,
  nearlyEqual,
  type Outsiders,
  outsiders,
  TFJS,
} from "@kb/benchmark";
import { ppoClipLoss, valueLoss } from "@kb/rl/losses";
import { matmul, mlp } from "@kb/rl/nn";
import { numbers } from "../data/numbers.js";
import { scalarMatmul } from "../rivals/scalar-matmul.js";
import { tfjsMatmul, tfjsPpoStep } from "../rivals/tfjs-networks.js";

/** What a step of PPO learns from. */
export interface Minibatch {
  readonly observations: Float32Array;
  readonly actions: Float32Array;
  readonly oldLogProbs: Float32Array;
  readonly advantages: Float32Array;
  readonly returns: Float32Array;
}

/** The matrix product, and a whole step of learning with small networks. */
export function networks(others: Outsiders): Case[] {
  const steps = [ppoStepCase(64, 256, others), ppoStepCase(32, 64, others)];
  // Alone there is nobody to compare with: by hand, nobody writes its gradient.
  const hasRivals = Object.values(others).some((other) => other !== undefined);
  return [matmulCase(256, others), ...(hasRivals ? steps : [])];
}

function matmulCase(size: number, others: Outsiders): Case {
  return {
    id: `matmul/${size}`,
    title: { zh: `矩阵乘法 ${size}³`, en: `Matrix product ${size}³` },
    unit: "items",
    goals: [{ atLeast: 1.2, against: [TFJS] }],
    async prepare() {
      const [a, b] = [numbers(size * size, 1, 1), numbers(size * size, 1, 2)];
      const [ours, theirs] = [new Float32Array(size * size), new Float32Array(size * size)];
      const options = { rows: size, inner: size, columns: size, out: ours };
      const contenders: Contender[] = [
        { name: "matmul", run: () => matmul(a, b, options) },
        { name: "scalar JavaScript", run: () => scalarMatmul(a, b, size, theirs) },
      ];
      const amount = size ** 3;
      const rivals = await outsiders(others, (tf) => tfjsMatmul(tf, a, b, size), {
        name: "matmul",
        sizes: [size],
        inputs: [a, b],
      });
      return {
        amount,
        contenders: [...contenders, ...rivals],
        equal: nearlyEqual,
        dispose: () => disposeAll(rivals),
      };
    },
  };
}

/** Both begin with random weights of their own, so all that is equal is that they learn: each answers a finite loss. */
function ppoStepCase(hidden: number, rows: number, others: Outsiders): Case {
  return {
    id: `ppo-step/${hidden}x${rows}`,
    title: {
      zh: `PPO 小批量一步：隐藏层 ${hidden}，批 ${rows}`,
      en: `A minibatch step of PPO: hidden layers of ${hidden}, ${rows} rows`,
    },
    unit: "items",
    goals: [{ atLeast: 8, against: [TFJS] }],
    async prepare() {
      const batch = minibatch(rows);
      const ours = ownPpoStep(batch, hidden);
      const equal = (one: unknown, other: unknown) => Number.isFinite(one) && Number.isFinite(other);
      const { observations, actions, oldLogProbs, advantages, returns } = batch;
      const rivals = await outsiders(others, (tf) => tfjsPpoStep(tf, batch, hidden), {
        name: "ppo-step",
        sizes: [hidden, rows],
        inputs: [observations, actions, oldLogProbs, advantages, returns],
        read: ([loss]) => loss,
      });
      return {
        amount: rows,
        contenders: [{ name: "mlp and ppoClipLoss", run: ours.run }, ...rivals],
        equal,
        dispose: () => disposeAll([ours, ...rivals]),
      };
    },
  };
}

function minibatch(rows: number): Minibatch {
  return {
    observations: numbers(4 * rows, 1, 1),
    actions: numbers(rows, 1, 2).map((x) => (x > 0 ? 1 : 0)),
    oldLogProbs: numbers(rows, 0.1, 3).map((x) => x - Math.LN2),
    advantages: numbers(rows, 1, 4),
    returns: numbers(rows, 1, 5),
  };
}

function ownPpoStep(batch: Minibatch, hidden: number): { run(): number; dispose(): void } {
  const shape = { inputs: 4, hidden: [hidden, hidden], optimizer: { learningRate: 3e-4 } };
  const [actor, critic] = [mlp({ ...shape, outputs: 2 }), mlp({ ...shape, outputs: 1, seed: 1 })];
  const rows = batch.advantages.length;
  return {
    run: () => {
      const logits = actor.forward(batch.observations);
      const { logProbs, spread } = softmax(logits, batch.actions);
      const { oldLogProbs, advantages, returns } = batch;
      const policy = ppoClipLoss({ logProbs, oldLogProbs, advantages, batch: rows, time: 1 });
      actor.backward(spread(policy.gradLogProbs));
      actor.step();
      const values = critic.forward(batch.observations);
      const value = valueLoss({ values, returns, batch: rows, time: 1 });
      critic.backward(value.gradValues);
      critic.step();
      return policy.loss + 0.5 * value.loss;
    },
    dispose: () => {
      actor.free();
      critic.free();
    },
  };
}

/** Logarithms of the actions' probabilities of two logits, and the gradient of the logits. */
function softmax(
  logits: Float32Array,
  actions: Float32Array,
): { logProbs: Float32Array; spread: (slopes: Float32Array) => Float32Array } {
  const chances = actions.map((_, row) => 1 / (1 + Math.exp(logits[2 * row]! - logits[2 * row + 1]!)));
  return {
    logProbs: chances.map((chance, row) => Math.log(actions[row] === 1 ? chance : 1 - chance)),
    spread: (slopes) =>
      logits.map((_, at) => {
        const row = at >> 1;
        const chance = at % 2 === 1 ? chances[row]! : 1 - chances[row]!;
        return slopes[row]! * ((actions[row] === at % 2 ? 1 : 0) - chance);
      }),
  };
}
