import { type ReadonlySignal, signal } from "@preact/signals";
import type { LabReport, LabRequest, LabState, ShownDigits } from "./messages.js";

/** Two nets that learn in a worker. */
export class DigitsJob {
  readonly #history = signal<readonly LabState[]>([]);
  readonly #shown = signal<ShownDigits>();
  readonly #failure = signal<string>();
  readonly #isRunning = signal(false);
  #worker: Worker | undefined;

  /** After each epoch so far. */
  readonly history: ReadonlySignal<readonly LabState[]> = this.#history;
  readonly shown: ReadonlySignal<ShownDigits | undefined> = this.#shown;
  readonly failure: ReadonlySignal<string | undefined> = this.#failure;
  readonly isRunning: ReadonlySignal<boolean> = this.#isRunning;

  start(request: LabRequest): void {
    this.end();
    this.#history.value = [];
    this.#failure.value = undefined;
    this.#isRunning.value = true;
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<LabReport>) => {
      if (this.#worker === worker) this.#take(data);
    };
    worker.onerror = ({ message }) => this.#take({ type: "failed", message });
    worker.postMessage(request);
  }

  /** Stops at once; what is known stays. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isRunning.value = false;
  }

  #take(report: LabReport): void {
    if (report.type === "shown") this.#shown.value = report.shown;
    else if (report.type === "state") {
      this.#history.value = [...this.#history.value, report.state];
      if (report.state.done === 1) this.end();
    } else {
      this.#failure.value = report.message;
      this.end();
    }
  }
}
