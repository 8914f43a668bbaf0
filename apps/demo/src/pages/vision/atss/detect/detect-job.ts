import type { Precision } from "@kb/vision-losses-bench/detect";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Detector, DetectReport, DetectRequest } from "./messages.js";

type Seen = Extract<DetectReport, { type: "seen" }>;

/** Detectors in a worker: one scene at a time, the last one asked for; and a test of all. */
export class DetectJob {
  readonly #seen = signal<Seen>();
  readonly #precision = signal<Readonly<Record<Detector, Precision>>>();
  readonly #done = signal<number>();
  readonly #failure = signal<string>();
  #worker: Worker | undefined;

  readonly seen: ReadonlySignal<Seen | undefined> = this.#seen;
  readonly precision: ReadonlySignal<Readonly<Record<Detector, Precision>> | undefined> = this.#precision;
  /** How much of the test is done, while it runs. */
  readonly done: ReadonlySignal<number | undefined> = this.#done;
  readonly failure: ReadonlySignal<string | undefined> = this.#failure;

  look(seed: number): void {
    if (this.#seen.peek()?.seed !== seed) this.#ask({ type: "look", seed });
  }

  test(): void {
    this.#done.value = 0;
    this.#ask({ type: "test" });
  }

  /** Stops at once; what is known stays. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#done.value = undefined;
  }

  #ask(request: DetectRequest): void {
    this.#failure.value = undefined;
    if (this.#worker === undefined) {
      const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
      this.#worker = worker;
      worker.onmessage = ({ data }: MessageEvent<DetectReport>) => {
        if (this.#worker === worker) this.#take(data);
      };
      worker.onerror = ({ message }) => this.#take({ type: "failed", message });
    }
    this.#worker.postMessage(request);
  }

  #take(report: DetectReport): void {
    if (report.type === "seen") this.#seen.value = report;
    else if (report.type === "testing") this.#done.value = report.done;
    else if (report.type === "tested") {
      this.#precision.value = report.precision;
      this.#done.value = undefined;
    } else {
      this.#failure.value = report.message;
      this.end();
    }
  }
}
