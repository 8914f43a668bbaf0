import { type Case, disposeAll, type Outsiders, TORCH } from "@kb/benchmark";
import { crossEntropy } from "@kb/rl/losses";
import { charTransformer } from "@kb/rl/nn";
import { numbers } from "../data/numbers.js";

const BATCH = 64;
const TIME = 40;
const VOCABULARY = 31;

/** A step of training a character model of 107 thousand parameters; without PyTorch there is nobody to compare with. */
export function languageModel({ startTorch }: Outsiders): Case[] {
  if (startTorch === undefined) return [];
  const step: Case = {
    id: "language-model-step",
    title: {
      zh: "训练 10.7 万参数的字符语言模型一步：64 × 40 个记号",
      en: "A step of training a character model of 107 k parameters: 64 × 40 tokens",
    },
    unit: "items",
    goals: [{ atLeast: 0.25, against: [TORCH] }],
    async prepare() {
      const places = BATCH * TIME;
      const tokens = Int32Array.from(numbers(places, 1, 1), (x) => Math.floor(((x + 1) / 2) * VOCABULARY));
      const labels = Int32Array.from(tokens, (_, at) => tokens[at + 1] ?? 0);
      const mask = Uint8Array.from(tokens, (_, at) => Number(at % TIME < TIME - 1));
      const shape = { batch: BATCH, time: TIME };
      const model = charTransformer({
        vocabulary: VOCABULARY,
        context: TIME,
        layers: 2,
        heads: 4,
        width: 64,
      });
      const run = () => {
        const logits = model.forward(tokens, shape);
        const { loss, gradLogits } = crossEntropy({ logits, labels, mask, ...shape, classes: VOCABULARY });
        model.backward(gradLogits);
        model.step({ maxGradientNorm: 1, learningRate: 3e-4 });
        return loss;
      };
      const torch = startTorch({
        name: "language-model-step",
        sizes: [BATCH, TIME, VOCABULARY],
        inputs: [Float32Array.from(tokens)],
        read: ([loss]) => loss,
      });
      const rivals = torch === undefined ? [] : [torch];
      return {
        amount: places,
        contenders: [{ name: "charTransformer", run }, ...rivals],
        // Each begins with random weights of its own: all that is equal is that they learn.
        equal: (one: unknown, other: unknown) => Number.isFinite(one) && Number.isFinite(other),
        dispose: () => {
          model.free();
          disposeAll(rivals);
        },
      };
    },
  };
  return [step];
}
