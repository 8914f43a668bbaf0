import { type ReadonlySignal, signal } from "@preact/signals";
import { download } from "../../../../download.js";
import type { LargeTree, LargeTreeRequest, Phase, Report, Request } from "./messages.js";

type Outcome = { readonly type: "cancelled" } | { readonly type: "failed"; readonly message: string };

/** Grows and draws large trees in a worker: what is going on, and what came of it. */
export class LargeTreeWork {
  readonly #phase = signal<Phase>();
  readonly #result = signal<LargeTree>();
  readonly #outcome = signal<Outcome>();
  #worker: Worker | undefined;

  /** What is running; undefined when nothing is. */
  readonly phase: ReadonlySignal<Phase | undefined> = this.#phase;
  /** The last tree that was finished. */
  readonly result: ReadonlySignal<LargeTree | undefined> = this.#result;
  /** How the last work ended, if not well. */
  readonly outcome: ReadonlySignal<Outcome | undefined> = this.#outcome;

  grow(of: LargeTreeRequest): void {
    this.end();
    this.#outcome.value = undefined;
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Report>) => {
      if (this.#worker === worker) this.#take(data);
    };
    worker.onerror = ({ message }) => this.#take({ type: "failed", message });
    this.#ask({ job: "grow", of }, "grow");
  }

  /** Saves the last tree as a drawing. */
  saveSvg(): void {
    if (this.#worker !== undefined && this.#phase.peek() === undefined) this.#ask({ job: "svg" }, "svg");
  }

  cancel(): void {
    this.end();
    this.#outcome.value = { type: "cancelled" };
  }

  /** Ends whatever runs, without a word. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#phase.value = undefined;
  }

  #ask(request: Request, phase: Phase): void {
    this.#phase.value = phase;
    this.#worker?.postMessage(request);
  }

  #take(report: Report): void {
    if (report.type === "progress") {
      this.#phase.value = report.phase;
      return;
    }
    this.#phase.value = undefined;
    if (report.type === "grown") this.#result.value = report.result;
    else if (report.type === "svg") download("tree.svg", report.content);
    else {
      this.end();
      this.#outcome.value = { type: "failed", message: report.message };
    }
  }
}
