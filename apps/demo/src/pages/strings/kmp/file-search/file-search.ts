import { type ReadonlySignal, signal } from "@preact/signals";
import type { Phase, Report, Request, RivalResult, SearchOptions, SearchResult } from "./messages.js";

export interface Job {
  readonly file: File;
  readonly needles: string[];
  readonly options: SearchOptions;
}

export interface Work {
  readonly phase: Phase;
  /** Bytes done, of how many. */
  readonly done: number;
  readonly total: number;
}

type Outcome = { readonly type: "cancelled" } | { readonly type: "failed"; readonly message: string };

/** Searches files in a worker: what is going on, and what came of it. */
export class FileSearch {
  readonly file = signal<File>();
  readonly #work = signal<Work>();
  readonly #job = signal<Job>();
  readonly #result = signal<SearchResult>();
  readonly #rival = signal<RivalResult>();
  readonly #outcome = signal<Outcome>();
  #worker: Worker | undefined;

  /** What is running; undefined when nothing is. */
  readonly work: ReadonlySignal<Work | undefined> = this.#work;
  /** What was searched last, and what was found: by the package, and by the browser itself. */
  readonly job: ReadonlySignal<Job | undefined> = this.#job;
  readonly result: ReadonlySignal<SearchResult | undefined> = this.#result;
  readonly rival: ReadonlySignal<RivalResult | undefined> = this.#rival;
  /** How the last work ended, if not well. */
  readonly outcome: ReadonlySignal<Outcome | undefined> = this.#outcome;

  /** Makes up a text to search in; `then` runs when it is there. */
  generate(byteLength: number, lang: "zh" | "en", then: () => void): void {
    this.#start({ job: "generate", byteLength, lang }, "generate", byteLength, (report) => {
      if (report.type !== "generated") return;
      this.#stop();
      this.file.value = report.file;
      then();
    });
  }

  search(job: Job): void {
    this.#job.value = job;
    this.#result.value = undefined;
    this.#rival.value = undefined;
    this.#start({ job: "search", ...job }, "search", job.file.size, (report) => {
      if (report.type === "searched") {
        this.#result.value = report.result;
        this.#work.value = { phase: "compare", done: 0, total: job.file.size };
      } else if (report.type === "compared") {
        this.#rival.value = report.result;
        this.#stop();
      }
    });
  }

  /** Ends at once: a search in the middle of a chunk listens to nothing, so that its worker is ended. */
  cancel(): void {
    if (this.#worker === undefined) return;
    this.#stop();
    this.#outcome.value = { type: "cancelled" };
  }

  #start(request: Request, phase: Phase, total: number, onReport: (report: Report) => void): void {
    this.#stop();
    this.#outcome.value = undefined;
    this.#work.value = { phase, done: 0, total };
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    this.#worker = worker;
    const fail = (message: string): void => {
      this.#stop();
      this.#outcome.value = { type: "failed", message };
    };
    worker.onmessage = ({ data }: MessageEvent<Report>) => {
      if (this.#worker !== worker) return;
      if (data.type === "progress") this.#work.value = data;
      else if (data.type === "failed") fail(data.message);
      else onReport(data);
    };
    worker.onerror = ({ message }) => fail(message);
    worker.postMessage(request);
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#work.value = undefined;
  }
}
