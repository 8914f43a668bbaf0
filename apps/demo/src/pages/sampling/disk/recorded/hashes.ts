import { type ReadonlySignal, signal } from "@preact/signals";
import type { HashReport } from "./messages.js";
import { STREAMS, type StreamName } from "./streams.js";

type Found = Partial<Record<StreamName, string>>;

/** Hashes this browser's streams in a worker. */
export class Hashes {
  readonly #found = signal<Found>({});
  readonly #isRunning = signal(false);
  readonly #failure = signal<string>();
  #worker: Worker | undefined;

  readonly found: ReadonlySignal<Found> = this.#found;
  readonly isRunning: ReadonlySignal<boolean> = this.#isRunning;
  readonly failure: ReadonlySignal<string | undefined> = this.#failure;

  start(): void {
    this.end();
    this.#found.value = {};
    this.#failure.value = undefined;
    this.#isRunning.value = true;
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<HashReport>) => {
      if (this.#worker === worker) this.#take(data);
    };
    worker.onerror = ({ message }) => this.#take({ type: "failed", message });
  }

  /** Stops at once. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#isRunning.value = false;
  }

  #take(report: HashReport): void {
    if (report.type === "failed") {
      this.#failure.value = report.message;
      this.end();
      return;
    }
    this.#found.value = { ...this.#found.value, [report.stream]: report.sha256 };
    if (STREAMS.every((stream) => stream in this.#found.value)) this.end();
  }
}
