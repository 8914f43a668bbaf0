import type { Contender } from "./suite.js";

/** How long a case may take. */
export interface Limits {
  /** Samples of a contender that is fast enough. */
  readonly rounds: number;
  /** A sample repeats the run until it takes about this long, far above the clock's grain. */
  readonly sampleMs: number;
  /** Untimed repetitions before the first sample, so that the engine has compiled what it will. */
  readonly warmUpMs: number;
  /** A contender is not sampled again once its samples took this long: a slow rival is run once or twice. */
  readonly budgetMs: number;
}

/** Batches of a warm-up, at least. */
const BATCHES = 4;

export type Clock = () => number;

/** Keeps the last answer alive, so that no engine may drop the work that made it. */
export let lastAnswer: unknown;

/** One contender's samples in the making. */
export class Meter {
  readonly name: string;
  readonly ours: boolean;
  /** Nanoseconds a run, one entry a sample. */
  readonly samples: number[] = [];
  /** Runs in a sample. */
  iterations = 1;
  #spentMs = 0;
  #firstMs = 0;

  constructor(
    private readonly contender: Contender,
    private readonly limits: Limits,
    private readonly clock: Clock,
  ) {
    this.name = contender.name;
    this.ours = contender.ours ?? false;
  }

  /** Runs once, untuned, and returns the answer. */
  answer(): unknown {
    this.#firstMs = this.#time(1);
    return lastAnswer;
  }

  /** Runs until warm, and finds how many runs make a sample: by the fastest of several batches, for any one may be held up. */
  warmUp(): void {
    const { sampleMs, warmUpMs, budgetMs } = this.limits;
    let spent = this.#firstMs;
    let fastestMs = Number.POSITIVE_INFINITY;
    let enough = Number.POSITIVE_INFINITY;
    const isReady = (batches: number) =>
      spent >= budgetMs || (spent >= warmUpMs && batches >= BATCHES && this.iterations >= enough);
    for (let batches = 0; !isReady(batches); batches++) {
      const ms = this.#time(this.iterations);
      spent += ms;
      // A batch too short for the clock says nothing but that it was too short.
      if (ms > 0) fastestMs = Math.min(fastestMs, ms / this.iterations);
      enough = ms > 0 ? Math.ceil(sampleMs / fastestMs) : Number.POSITIVE_INFINITY;
      this.iterations = Math.max(1, Math.min(enough, this.iterations * 10));
    }
  }

  sample(): void {
    const ms = this.#time(this.iterations);
    this.#spentMs += ms;
    this.samples.push((ms * 1e6) / this.iterations);
  }

  /** From 0 to 1: how much of its rounds or of its budget is used. */
  get progress(): number {
    const { rounds, budgetMs } = this.limits;
    if (this.samples.length === 0) return 0;
    return Math.min(1, Math.max(this.samples.length / rounds, this.#spentMs / budgetMs));
  }

  #time(iterations: number): number {
    const start = this.clock();
    for (let i = 0; i < iterations; i++) lastAnswer = this.contender.run();
    return this.clock() - start;
  }
}
