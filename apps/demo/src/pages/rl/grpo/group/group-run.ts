import { type LanguageModel, logProbs, logProbsGradient, shift } from "@kb/rl";
import { END, encode, judge, namesOf } from "@kb/rl-bench/rlhf";
import { advantagesOf } from "./advantages-of.js";
import { lossOf } from "./loss-of.js";
import type { GroupAnswer, GroupFrame, Look } from "./messages.js";
import type { GroupSetting } from "./settings.js";
import { syllableRewards } from "./syllable-rewards.js";

export const LEARNING_RATE = 4e-4;
const LOOKED_AT = 64;
/** Streams of an update: its group, and the names that are only looked at. */
const STREAMS = 64;
const MOST_NORM = 1;

type Generated = ReturnType<LanguageModel["generate"]>;

/** A policy that learns from one group after another, all of one prompt. */
export class GroupRun {
  readonly #policy: LanguageModel;
  #updates = 0;

  constructor(
    readonly reference: LanguageModel,
    readonly setting: GroupSetting,
  ) {
    this.#policy = reference.clone();
  }

  /** Samples a group, and learns from it. */
  next(): GroupFrame {
    const { prompt, groupSize, passes } = this.setting;
    const look = this.#look();
    const generation = this.#sample(groupSize, 0);
    const { batch, time, lengths } = generation;
    const { actions, mask } = shift(generation);
    const rows = { rows: batch * time, classes: this.#policy.vocabulary, mask };
    const view = (model: LanguageModel, keep: boolean) => {
      const logits = model.forward(generation.tokens, { batch, time, lengths, keep });
      return { logits, logProbs: logProbs(logits, actions, rows).logProbs };
    };

    let now = view(this.#policy, true);
    const oldLogProbs = now.logProbs;
    const refLogProbs = view(this.reference, false).logProbs;
    const shape = { mask, batch, time };
    const names = namesIn(generation, prompt);
    const steps = stepsOf(names, generation, prompt);
    const rewards = judge({ ...generation, promptIndices: new Int32Array(batch) });
    const judged = { ...shape, ...steps, rewards, logProbs: oldLogProbs, refLogProbs };
    const advantages = advantagesOf(judged, this.setting);
    let clipFrac = 0;
    for (let pass = 0; pass < passes; pass++) {
      if (pass > 0) now = view(this.#policy, true);
      const input = { ...shape, logProbs: now.logProbs, oldLogProbs, refLogProbs, advantages };
      const { gradLogProbs, stats } = lossOf(input, this.setting);
      clipFrac = stats.clipFrac;
      this.#policy.backward(
        logProbsGradient(now.logits, actions, { ...rows, gradLogProbs, gradOut: now.logits }),
      );
      const gradientScale = Math.min(1, MOST_NORM / (this.#policy.gradientNorm() + 1e-6));
      this.#policy.step({ learningRate: LEARNING_RATE, gradientScale });
    }
    const after = view(this.#policy, false).logProbs;
    this.#updates++;

    const answers = names.map((answer, row): GroupAnswer => {
      const places = Array.from(mask.keys()).filter((at) => Math.floor(at / time) === row && mask[at] === 1);
      const take = (values: Float32Array) => places.map((at) => values[at]!);
      const isFinished = generation.stopped[row] === 1;
      return {
        answer,
        isFinished,
        reward: rewards[row]!,
        advantages: advantages.length === batch ? places.map(() => advantages[row]!) : take(advantages),
        before: take(oldLogProbs),
        after: take(after),
        ...syllableRewards(prompt, answer, isFinished),
      };
    });
    return { answers, clipFrac, look };
  }

  free(): void {
    this.#policy.free();
  }

  #sample(count: number, round: number): Generated {
    const prompt = [END, ...encode(this.setting.prompt)];
    return this.#policy.generate({
      prompts: Array.from({ length: count }, () => prompt),
      stop: END,
      seed: this.setting.seed,
      stream: this.#updates * STREAMS + round,
    });
  }

  #look(): Look {
    const generation = this.#sample(LOOKED_AT, STREAMS - 1);
    const { tokens, batch, time, lengths } = generation;
    const { actions, mask } = shift(generation);
    const total = (model: LanguageModel) =>
      logProbs(model.forward(tokens, { batch, time, lengths, keep: false }), actions, {
        rows: batch * time,
        classes: model.vocabulary,
        mask,
      }).logProbs.reduce((sum, value) => sum + value, 0);
    const rewards = judge({ ...generation, promptIndices: new Int32Array(batch) });
    return {
      reward: rewards.reduce((sum, reward) => sum + reward, 0) / batch,
      length: mask.reduce((sum, flag) => sum + flag, 0) / batch,
      kl: (total(this.#policy) - total(this.reference)) / batch,
    };
  }
}

/** What was sampled behind the prompt, in letters. */
function namesIn(generation: Generated, prompt: string): string[] {
  return namesOf({ ...generation, promptIndices: new Int32Array(generation.batch) }).map((name) =>
    name.slice(prompt.length),
  );
}

/** The rewards of syllables, aligned to the actions as the mask is. */
function stepsOf(names: readonly string[], { stopped, batch, time }: Generated, prompt: string) {
  const stepRewards = new Float32Array(batch * time);
  const stepEnds = new Uint8Array(batch * time);
  names.forEach((answer, row) => {
    const { rewards, ends } = syllableRewards(prompt, answer, stopped[row] === 1);
    // Token t of the answer is the action one place before it, and the prompt begins with a token of its own.
    const start = row * time + prompt.length;
    stepRewards.set(rewards, start);
    stepEnds.set(ends.map(Number), start);
  });
  return { stepRewards, stepEnds };
}
