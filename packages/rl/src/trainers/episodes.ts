import type { StepResult } from "../envs/env.js";

/** How many finished episodes the rolling mean is over; Gymnasium's thresholds are for a hundred. */
const WINDOW = 100;

/** Adds up rewards of running episodes, and keeps the returns of those that ended. */
export class Episodes {
  /** Returns since the last {@link take}. */
  #fresh: number[] = [];
  /** The last {@link WINDOW} returns. */
  #recent: number[] = [];
  #finished = 0;
  readonly #running: Float64Array;

  constructor(envs: number) {
    this.#running = new Float64Array(envs);
  }

  /** Takes a step's rewards, of those environments that count. */
  add({ rewards, terminated, truncated }: StepResult, counts?: Uint8Array): void {
    for (let i = 0; i < rewards.length; i++) {
      if (counts?.[i] === 0) continue;
      const sum = this.#running[i]! + rewards[i]!;
      const isOver = terminated[i]! + truncated[i]! > 0;
      this.#running[i] = isOver ? 0 : sum;
      if (isOver) this.#finish(sum);
    }
  }

  #finish(sum: number): void {
    this.#finished++;
    this.#fresh.push(sum);
    this.#recent.push(sum);
    if (this.#recent.length > WINDOW) this.#recent.shift();
  }

  /** Forgets the running episodes. */
  restart(): void {
    this.#running.fill(0);
  }

  get finished(): number {
    return this.#finished;
  }

  /** The mean return of the last hundred episodes, or of as many as there were; NaN before the first. */
  get meanReturn(): number {
    return this.#recent.reduce((sum, value) => sum + value, 0) / this.#recent.length;
  }

  /** The returns since the last call. */
  take(): number[] {
    const fresh = this.#fresh;
    this.#fresh = [];
    return fresh;
  }

  save(): string {
    return JSON.stringify([this.#finished, this.#recent, [...this.#running]]);
  }

  load(saved: string): void {
    const [finished, recent, running] = JSON.parse(saved) as [number, number[], number[]];
    this.#finished = finished;
    this.#recent = recent;
    this.#running.set(running);
    this.#fresh = [];
  }
}
