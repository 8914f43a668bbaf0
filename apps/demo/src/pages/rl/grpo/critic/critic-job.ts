import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { CriticReply, CriticRequest, Measured } from "./messages.js";

/** A critic taught in a worker, and PPO with it measured against GRPO without. */
export class CriticJob {
  readonly #done = signal<number>();
  readonly #measured = signal<Measured>();
  readonly #failure = signal<string>();
  #worker: Worker | undefined;

  /** The part done; undefined while nothing runs. */
  readonly done: ReadonlySignal<number | undefined> = this.#done;
  readonly measured: ReadonlySignal<Measured | undefined> = this.#measured;
  readonly failure: ReadonlySignal<string | undefined> = this.#failure;

  start(request: CriticRequest): void {
    this.end();
    batch(() => {
      this.#done.value = 0;
      this.#failure.value = undefined;
    });
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<CriticReply>) => {
      if (this.#worker === worker) this.#take(data);
    };
    worker.onerror = ({ message }) => this.#take({ type: "failed", message });
    worker.postMessage(request);
  }

  /** Stops at once; what was measured before stays. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#done.value = undefined;
  }

  #take(reply: CriticReply): void {
    if (reply.type === "progress") {
      this.#done.value = reply.done;
      return;
    }
    if (reply.type === "measured") this.#measured.value = reply.measured;
    else this.#failure.value = reply.message;
    this.end();
  }
}
