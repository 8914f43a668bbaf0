import { checkInteger, checkObject, checkPositive } from "@kb/checks";
import { clipScale } from "@kb/neural";
import type { LanguageModel } from "../../nn/language-model.js";
import { Indices } from "../indices.js";
import { Resumable, type Saveable } from "../resumable.js";
import { type MemoryReport, reportMemory } from "./memory.js";
import { checkSchedule, rateFraction, type ScheduleOptions } from "./schedule.js";

/** What every trainer of language models takes. */
export interface LanguageTrainerOptions extends ScheduleOptions {
  /** An integer from 0 to 2³² − 1: all chance begins there. */
  readonly seed: number;
  /** Updates after which it ends. */
  readonly iterations?: number | undefined;
  /** Shrinks a longer gradient, over all models that learn, to this norm; `null` for never. Default 1. */
  readonly maxGradientNorm?: number | null | undefined;
}

/** What trainers of language models report after each update. */
export interface LanguageProgress {
  /** Updates so far. */
  readonly iterations: number;
  /** Answers sampled or learnt from so far. */
  readonly samples: number;
  /** What the losses said, by name. */
  readonly stats: Readonly<Record<string, number>>;
}

/** A training of language models, which goes on each time it is asked. */
export abstract class LanguageTraining<Report extends LanguageProgress> extends Resumable<Report> {
  /** Updates after which it ends. */
  readonly totalIterations: number;
  /** The seed is saved too: what is sampled next follows from it and from the number of updates. */
  protected override readonly counters: { iterations: number; samples: number; seed: number };
  protected readonly indices: Indices;
  protected readonly settings: LanguageTrainerOptions;

  constructor(options: LanguageTrainerOptions) {
    super();
    checkObject(options, "options");
    const { seed, iterations = 100, maxGradientNorm } = options;
    checkInteger(seed, "seed", 0, 0xffffffff);
    checkInteger(iterations, "iterations", 1);
    checkSchedule(options);
    if (maxGradientNorm !== undefined && maxGradientNorm !== null) {
      checkPositive(maxGradientNorm, "maxGradientNorm");
    }
    this.settings = options;
    this.totalIterations = iterations;
    this.counters = { iterations: 0, samples: 0, seed };
    this.indices = new Indices(seed);
  }

  /** The models that learn, by name. */
  protected abstract learners(): Readonly<Record<string, LanguageModel>>;

  /** Those that are only asked. */
  protected frozen(): Readonly<Record<string, LanguageModel>> {
    return {};
  }

  /** One update: learns, and reports all but the counters that are kept here. */
  protected abstract update(): Omit<Report, "iterations" | "samples"> & { readonly samples: number };

  /** Updates so far. */
  get iterations(): number {
    return this.counters.iterations;
  }

  /** Answers sampled or learnt from so far. */
  get samples(): number {
    return this.counters.samples;
  }

  /** The bytes that its models hold: those that learn hold gradients and moments from the first update on. */
  get memory(): MemoryReport {
    return reportMemory({ ...this.learners(), ...this.frozen() });
  }

  protected override get isOver(): boolean {
    return this.iterations >= this.totalIterations;
  }

  protected override advance(): Report {
    const { samples, ...report } = this.update();
    this.counters.iterations++;
    this.counters.samples += samples;
    return { iterations: this.iterations, samples: this.samples, ...report } as unknown as Report;
  }

  protected override parts(): Readonly<Record<string, Saveable>> {
    return { ...this.learners(), ...this.frozen(), indices: this.indices };
  }

  /** One step of the optimisers of `models`, each with its own learning rate, on a gradient clipped over all of them. */
  protected step(
    models: readonly { readonly model: LanguageModel; readonly learningRate: number }[],
  ): number {
    const { maxGradientNorm = 1 } = this.settings;
    const norm = Math.sqrt(models.reduce((sum, { model }) => sum + model.gradientNorm() ** 2, 0));
    const gradientScale = maxGradientNorm === null ? 1 : clipScale(norm, maxGradientNorm);
    const fraction = rateFraction(this.settings, this.iterations, this.totalIterations);
    for (const { model, learningRate } of models) {
      model.step({ learningRate: learningRate * fraction, gradientScale });
    }
    return norm;
  }
}
