import { computed, type ReadonlySignal } from "@preact/signals";
import { Run, type RunStatus } from "./run.js";
import { type Setting, SIDES, type Side, type Task } from "./settings.js";

/** Two trainings side by side, or one. */
export class Lab {
  readonly runs: Readonly<Record<Side, Run>> = { a: new Run(), b: new Run() };
  #sides: readonly Side[] = SIDES;

  /** Whether any is running. */
  readonly isRunning: ReadonlySignal<boolean> = computed(() => this.#is("running"));
  /** Whether each has come to its end. */
  readonly isOver: ReadonlySignal<boolean> = computed(() =>
    this.#sides.every((side) => this.runs[side].status.value === "over"),
  );

  /** Takes what is to be learnt, and how by each side; sides that are not given end. */
  prepare(task: Task, seed: number, settings: Partial<Record<Side, Setting>>): void {
    this.#sides = SIDES.filter((side) => settings[side] !== undefined);
    for (const side of SIDES) {
      const setting = settings[side];
      if (setting === undefined) this.runs[side].end();
      else this.runs[side].prepare({ task, seed, setting });
    }
  }

  run(): void {
    for (const side of this.#sides) this.runs[side].run();
  }

  pause(): void {
    for (const side of this.#sides) this.runs[side].pause();
  }

  reset(): void {
    for (const side of this.#sides) this.runs[side].reset();
  }

  end(): void {
    for (const side of SIDES) this.runs[side].end();
  }

  #is(status: RunStatus): boolean {
    return this.#sides.some((side) => this.runs[side].status.value === status);
  }
}
