import type { Look } from "@kb/rl-bench/rlhf";
import { batch, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type {
  Ground,
  GroundLaid,
  LabReply,
  LabRequest,
  MadeName,
  Rolled,
  Stage,
  StageProgress,
} from "./messages.js";
import { type Setting, SIDES, type Side } from "./tricks.js";

export type LabStatus = "fresh" | "running" | "paused" | "over" | "failed";

type Settings = Partial<Record<Side, Setting>>;

/** What the page sees of one side. */
export class SideView {
  readonly rolled: Signal<readonly Rolled[]> = signal([]);
  readonly names: Signal<readonly MadeName[]> = signal([]);
  readonly look: Signal<Look | undefined> = signal(undefined);
  readonly bytes: Signal<number> = signal(0);

  clear(): void {
    this.rolled.value = [];
    this.names.value = [];
    this.look.value = undefined;
  }
}

/** The pipeline in a worker of its own, as the page sees it. */
export class Lab {
  readonly #status = signal<LabStatus>("fresh");
  readonly #laid = signal<GroundLaid>();
  readonly #before = signal<readonly MadeName[]>([]);
  readonly #failure = signal<string>();
  readonly #stages = {
    fineTuning: signal<readonly StageProgress[]>([]),
    rewardModel: signal<readonly StageProgress[]>([]),
  };
  #worker: Worker | undefined;
  #ground: Ground | undefined;
  #settings: Settings = {};
  #answers = 0;

  readonly status: ReadonlySignal<LabStatus> = this.#status;
  readonly stages: Readonly<Record<Stage, ReadonlySignal<readonly StageProgress[]>>> = this.#stages;
  /** What the first two stages came to; undefined before their end. */
  readonly laid: ReadonlySignal<GroundLaid | undefined> = this.#laid;
  /** Names of the model that is fine-tuned. */
  readonly before: ReadonlySignal<readonly MadeName[]> = this.#before;
  readonly sides: Readonly<Record<Side, SideView>> = { a: new SideView(), b: new SideView() };
  readonly failure: ReadonlySignal<string | undefined> = this.#failure;

  /** Takes what is to be done. Another ground begins anew; sides go on where they can, and begin anew where not. */
  prepare(ground: Ground, settings: Settings, answers: number): void {
    const before = this.#ground;
    this.#settings = settings;
    this.#answers = answers;
    this.#ground = ground;
    if (before === undefined) return;
    if ((Object.keys(ground) as (keyof Ground)[]).some((key) => ground[key] !== before[key])) {
      const wasRunning = this.#status.peek() === "running";
      this.reset();
      if (wasRunning) this.run();
    } else if (this.#worker !== undefined) {
      this.#send({ type: "change", settings, answers });
      for (const side of SIDES) if (settings[side] === undefined) this.sides[side].clear();
      if (this.#status.peek() === "over") this.#status.value = "paused";
    }
  }

  run(): void {
    if (this.#ground === undefined || this.#status.peek() === "failed") return;
    if (this.#worker === undefined) this.#begin(this.#ground);
    this.#status.value = "running";
    this.#send({ type: "run" });
  }

  pause(): void {
    if (this.#status.peek() !== "running") return;
    this.#status.value = "paused";
    this.#send({ type: "pause" });
  }

  /** Reinforcement from its beginning, on the ground as it is. */
  again(): void {
    this.#send({ type: "again" });
    if (this.#status.peek() === "over") this.#status.value = "paused";
    this.run();
  }

  /** Back to the first update of all. */
  reset(): void {
    this.end();
    batch(() => {
      this.#status.value = "fresh";
      this.#laid.value = undefined;
      this.#before.value = [];
      this.#failure.value = undefined;
      this.#stages.fineTuning.value = [];
      this.#stages.rewardModel.value = [];
      for (const side of SIDES) this.sides[side].clear();
    });
  }

  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #begin(ground: Ground): void {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<LabReply>) => {
      if (this.#worker === worker) batch(() => this.#take(data));
    };
    worker.onerror = ({ message }) => this.#take({ type: "failed", message });
    this.#send({ type: "begin", ground, settings: this.#settings, answers: this.#answers });
  }

  #send(request: LabRequest): void {
    this.#worker?.postMessage(request);
  }

  #take(reply: LabReply): void {
    switch (reply.type) {
      case "stage":
        this.#stages[reply.stage].value = [...this.#stages[reply.stage].peek(), ...reply.progress];
        break;
      case "laid":
        this.#laid.value = reply.laid;
        break;
      case "begun":
        this.sides[reply.side].clear();
        break;
      case "rolled": {
        const side = this.sides[reply.side];
        side.rolled.value = [...side.rolled.peek(), ...reply.rolled];
        side.bytes.value = reply.bytes;
        break;
      }
      case "names":
        if (reply.of === "before") this.#before.value = reply.names;
        else this.sides[reply.of].names.value = reply.names;
        break;
      case "look":
        this.sides[reply.side].look.value = reply.look;
        break;
      case "over":
        this.#status.value = "over";
        break;
      case "failed":
        this.#status.value = "failed";
        this.#failure.value = reply.message;
    }
  }
}
