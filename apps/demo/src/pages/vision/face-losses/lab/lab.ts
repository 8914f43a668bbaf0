import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type {
  Both,
  LabFrame,
  LabOptions,
  LabQuality,
  LabReply,
  LabRequest,
  ShownDigits,
} from "./messages.js";

export type LabStatus = "fresh" | "running" | "paused" | "over" | "failed";

/** After an epoch: how well each net does. */
export interface LabEpoch {
  readonly epoch: number;
  readonly quality: Both<LabQuality>;
}

/** Two trainings in a worker, as the page sees them. */
export class Lab {
  readonly #status = signal<LabStatus>("fresh");
  readonly #shown = signal<ShownDigits>();
  readonly #frames = signal<readonly LabFrame[]>([]);
  readonly #epochs = signal<readonly LabEpoch[]>([]);
  readonly #failure = signal<string>();
  #worker: Worker | undefined;

  readonly status: ReadonlySignal<LabStatus> = this.#status;
  readonly shown: ReadonlySignal<ShownDigits | undefined> = this.#shown;
  /** The way so far, to be looked back on. */
  readonly frames: ReadonlySignal<readonly LabFrame[]> = this.#frames;
  readonly epochs: ReadonlySignal<readonly LabEpoch[]> = this.#epochs;
  readonly failure: ReadonlySignal<string | undefined> = this.#failure;

  /** Begins anew, with nets that have learnt nothing. */
  begin(options: LabOptions): void {
    this.end();
    batch(() => {
      this.#status.value = "fresh";
      this.#frames.value = [];
      this.#epochs.value = [];
      this.#failure.value = undefined;
    });
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<LabReply>) => {
      if (this.#worker === worker) this.#take(data);
    };
    worker.onerror = ({ message }) => this.#take({ type: "failed", message });
    this.#send({ type: "begin", options });
  }

  run(): void {
    if (this.#status.peek() === "over" || this.#status.peek() === "failed") return;
    this.#status.value = "running";
    this.#send({ type: "run" });
  }

  pause(): void {
    if (this.#status.peek() !== "running") return;
    this.#status.value = "paused";
    this.#send({ type: "pause" });
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #send(request: LabRequest): void {
    this.#worker?.postMessage(request);
  }

  #take(reply: LabReply): void {
    switch (reply.type) {
      case "shown":
        this.#shown.value = reply.shown;
        break;
      case "frame":
        this.#frames.value = [...this.#frames.peek(), reply.frame];
        break;
      case "quality": {
        const { epoch, quality } = reply;
        const { step, steps } = this.#frames.peek().at(-1)!;
        batch(() => {
          this.#epochs.value = [...this.#epochs.peek(), { epoch, quality }];
          if (step === steps) this.#status.value = "over";
        });
        break;
      }
      case "failed":
        batch(() => {
          this.#status.value = "failed";
          this.#failure.value = reply.message;
        });
    }
  }
}
