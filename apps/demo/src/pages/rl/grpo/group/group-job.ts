import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { GroupFrame, GroupReply } from "./messages.js";
import { type GroupSetting, UPDATES } from "./settings.js";

/** The updates of a setting, computed in a worker while they are looked at. */
export class GroupJob {
  readonly #frames = signal<readonly GroupFrame[]>([]);
  readonly #isComplete = signal(false);
  readonly #failure = signal<string>();
  #worker: Worker | undefined;
  #number = 0;
  #shown = 0;

  readonly frames: ReadonlySignal<readonly GroupFrame[]> = this.#frames;
  readonly isComplete: ReadonlySignal<boolean> = this.#isComplete;
  readonly failure: ReadonlySignal<string | undefined> = this.#failure;

  /** What is there stays in view until the new frames come. */
  compute(setting: GroupSetting): void {
    this.#worker ??= this.#start();
    this.#isComplete.value = false;
    this.#worker.postMessage({ number: ++this.#number, setting, updates: UPDATES });
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(): Worker {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<GroupReply>) => this.#take(data);
    worker.onerror = ({ message }) => this.#take({ type: "failed", message });
    return worker;
  }

  #take(reply: GroupReply): void {
    if (reply.type === "failed") {
      this.#failure.value = reply.message;
      return;
    }
    if (reply.number !== this.#number) return;
    batch(() => {
      const isFirst = this.#shown !== reply.number;
      this.#shown = reply.number;
      this.#frames.value = isFirst ? [reply.frame] : [...this.#frames.peek(), reply.frame];
      this.#isComplete.value = this.#frames.peek().length === UPDATES;
    });
  }
}
