import { type LanguageModel, type PpoMaxTraining, ppoMax } from "@kb/rl";
import { END, type Foundations, judge, type Look, look, nameModel, prompts } from "@kb/rl-bench/rlhf";
import type { Rolled } from "./messages.js";
import { canGoOn, chosen, optionsOf, type Setting } from "./tricks.js";

const LOOKED_AT = 512;

/** One side: a policy that goes on from the fine-tuned model, and can be told to learn otherwise on the way. */
export class Aligning {
  readonly #foundations: Foundations;
  readonly #seed: number;
  readonly policy: LanguageModel;
  #setting: Setting;
  #training: PpoMaxTraining;
  #seconds = 0;

  constructor(foundations: Foundations, setting: Setting, seed: number) {
    this.#foundations = foundations;
    this.#seed = seed;
    this.#setting = setting;
    this.policy = chosen(setting, "start") === "fineTuned" ? foundations.policy.clone() : nameModel(seed);
    this.#training = this.#make();
  }

  /** Answers sampled so far. */
  get samples(): number {
    return this.#training.samples;
  }

  /** Of all models that this side holds or asks. */
  get bytes(): number {
    return this.#training.memory.total;
  }

  canChange(setting: Setting): boolean {
    return canGoOn(this.#setting, setting);
  }

  /** Goes on by another setting, from the weights, the optimisers and the random streams as they are. */
  change(setting: Setting): void {
    const saved = this.#training.save();
    this.#training.free();
    this.#setting = setting;
    this.#training = this.#make();
    this.#training.load(saved);
  }

  /** One rollout, and what is learnt from it. */
  learn(): Rolled {
    const begun = performance.now();
    const { value } = this.#training.next();
    this.#seconds += (performance.now() - begun) / 1000;
    const { samples, score, kl, perplexity, length, entropy, answers } = value!;
    const melodies = judge(answers);
    const trueReward = melodies.reduce((sum, reward) => sum + reward, 0) / melodies.length;
    return { samples, score, trueReward, kl, perplexity, length, entropy, seconds: this.#seconds };
  }

  /** What fresh names of the policy are like. */
  look(): Look {
    return look(this.policy, this.#foundations, LOOKED_AT);
  }

  free(): void {
    this.#training.free();
    this.policy.free();
  }

  #make(): PpoMaxTraining {
    const { policy: reference, rewardModel: reward } = this.#foundations;
    return ppoMax({
      ...optionsOf(this.#setting),
      policy: this.policy,
      reference,
      reward,
      prompts,
      stop: END,
      seed: this.#seed,
      // It ends when enough answers have been sampled, however many a rollout has.
      iterations: Number.MAX_SAFE_INTEGER,
    });
  }
}
