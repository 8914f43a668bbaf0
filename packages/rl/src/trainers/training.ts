import { Resumable } from "./resumable.js";

/** What a trainer reports after each update. */
export interface Progress {
  /** Environment steps so far, over all environments. */
  readonly steps: number;
  readonly updates: number;
  /** Episodes finished so far. */
  readonly episodes: number;
  /** Returns of the episodes that this update finished. */
  readonly returns: readonly number[];
  /** The mean return of the last hundred episodes, or of as many as there were; NaN before the first. */
  readonly meanReturn: number;
  /** What the losses said, by name. */
  readonly stats: Readonly<Record<string, number>>;
  /** The mean return of greedy episodes, after updates that evaluated. */
  readonly evaluation?: number;
}

/** A training in environments, which goes on each time it is asked. */
export abstract class Training extends Resumable<Progress> {
  /** Environment steps after which it ends. */
  readonly totalSteps: number;
  protected override readonly counters: { steps: number; updates: number } = { steps: 0, updates: 0 };

  constructor(totalSteps: number) {
    super();
    this.totalSteps = totalSteps;
  }

  /** One update: acts, learns, and reports all but the counters that are kept here. */
  protected abstract update(): Omit<Progress, "steps" | "updates"> & { readonly taken: number };

  /** Environment steps so far. */
  get steps(): number {
    return this.counters.steps;
  }

  /** Updates so far. */
  get updates(): number {
    return this.counters.updates;
  }

  /** 1 at the beginning, 0 at the end: what falls linearly is multiplied by it. */
  protected get remaining(): number {
    return Math.max(0, 1 - this.steps / this.totalSteps);
  }

  protected override get isOver(): boolean {
    return this.steps >= this.totalSteps;
  }

  protected override advance(): Progress {
    const { taken, ...report } = this.update();
    this.counters.steps += taken;
    this.counters.updates++;
    return { ...this.counters, ...report };
  }
}
