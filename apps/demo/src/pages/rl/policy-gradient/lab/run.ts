import { batch, type ReadonlySignal, signal } from "@preact/signals";
import type { LabReply, LabRequest, Pose, Standing } from "./messages.js";
import { canGoOn, type Setting, type Task } from "./settings.js";

export type RunStatus = "fresh" | "running" | "paused" | "over" | "failed";

/** From these steps on a training learnt by the setting. */
export interface Stage {
  readonly from: number;
  readonly setting: Setting;
}

/** What a training is of; another one means to begin anew. */
export interface RunOptions {
  readonly task: Task;
  readonly setting: Setting;
  readonly seed: number;
}

/** One training in a worker of its own, as the page sees it. */
export class Run {
  readonly #status = signal<RunStatus>("fresh");
  readonly #standing = signal<Standing>();
  readonly #pose = signal<Pose>();
  readonly #points = signal<readonly (readonly [number, number])[]>([]);
  readonly #stages = signal<readonly Stage[]>([]);
  readonly #failure = signal<string>();
  #worker: Worker | undefined;
  #options: RunOptions | undefined;
  #onWeights: ((file: Uint8Array<ArrayBuffer>) => void) | undefined;

  readonly status: ReadonlySignal<RunStatus> = this.#status;
  readonly standing: ReadonlySignal<Standing | undefined> = this.#standing;
  readonly pose: ReadonlySignal<Pose | undefined> = this.#pose;
  /** The learning curve: steps, and the mean return of the last hundred episodes. */
  readonly points: ReadonlySignal<readonly (readonly [number, number])[]> = this.#points;
  readonly stages: ReadonlySignal<readonly Stage[]> = this.#stages;
  readonly failure: ReadonlySignal<string | undefined> = this.#failure;

  /** Takes what is to be learnt and how; what can go on goes on, and else it begins anew, running if it was. */
  prepare(options: RunOptions): void {
    const before = this.#options;
    const isSame = before?.task === options.task && before.seed === options.seed;
    if (isSame && before.setting === options.setting) return;
    const status = this.#status.peek();
    if (isSame && status !== "fresh" && canGoOn(before.setting, options.setting)) {
      this.#options = options;
      this.#send({ type: "change", setting: options.setting });
      return;
    }
    this.#begin(options);
    if (before !== undefined && status === "running") this.run();
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

  /** Back to the first step. */
  reset(): void {
    if (this.#options !== undefined) this.#begin(this.#options);
  }

  /** Asks for the weights as they are now. */
  weights(onWeights: (file: Uint8Array<ArrayBuffer>) => void): void {
    this.#onWeights = onWeights;
    this.#send({ type: "weights" });
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#options = undefined;
  }

  #begin(options: RunOptions): void {
    this.end();
    this.#options = options;
    batch(() => {
      this.#status.value = "fresh";
      this.#standing.value = undefined;
      this.#pose.value = undefined;
      this.#failure.value = undefined;
      this.#points.value = [];
      this.#stages.value = [{ from: 0, setting: options.setting }];
    });
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<LabReply>) => {
      if (this.#worker === worker) this.#take(data);
    };
    worker.onerror = ({ message }) => this.#take({ type: "failed", message });
    const isMoving = !matchMedia("(prefers-reduced-motion: reduce)").matches;
    this.#send({ type: "begin", ...options, isMoving });
  }

  #send(request: LabRequest): void {
    this.#worker?.postMessage(request);
  }

  #take(reply: LabReply): void {
    switch (reply.type) {
      case "pose":
        this.#pose.value = reply.pose;
        break;
      case "standing":
        this.#stand(reply.standing);
        break;
      case "changed": {
        // A knob that is drawn along its scale passes settings by which nothing is learnt.
        const lasting = this.#stages.peek().filter(({ from }) => from < reply.steps);
        this.#stages.value = [...lasting, { from: reply.steps, setting: reply.setting }];
        break;
      }
      case "weights":
        this.#onWeights?.(reply.file);
        break;
      case "failed":
        this.#status.value = "failed";
        this.#failure.value = reply.message;
    }
  }

  #stand(standing: Standing): void {
    batch(() => {
      this.#standing.value = standing;
      if (standing.isOver) this.#status.value = "over";
      const last = this.#points.peek().at(-1)?.[0] ?? -1;
      if (Number.isFinite(standing.meanReturn) && standing.steps > last) {
        this.#points.value = [...this.#points.peek(), [standing.steps, standing.meanReturn]];
      }
    });
  }
}
