import type { CaseResult } from "@kb/benchmark";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { Report, Request } from "./messages.js";
import { type CaseInfo, keyOf, type SuiteInfo } from "./suite-entry.js";

/** What became of a case. */
export type Outcome =
  | { readonly type: "result"; readonly result: CaseResult }
  | { readonly type: "failed"; readonly message: string; readonly disagreement: boolean };

/** The case being run, and how far it and the ones asked for with it are. */
export interface Running {
  readonly which: CaseInfo;
  /** Cases done, of how many. */
  readonly done: number;
  readonly total: number;
  /** From 0 to 1, of all. */
  readonly share: number;
}

/** Runs cases one after the other in a worker: which there are, which is running, and what came of them. */
export class Benchmarks {
  readonly #suites = signal<readonly SuiteInfo[]>([]);
  readonly #running = signal<Running>();
  readonly #trouble = signal<string>();
  readonly #outcomes = signal<ReadonlyMap<string, Outcome>>(new Map());
  #worker: Worker | undefined;
  #queue: readonly CaseInfo[] = [];

  readonly suites: ReadonlySignal<readonly SuiteInfo[]> = this.#suites;
  /** Undefined when nothing runs. */
  readonly running: ReadonlySignal<Running | undefined> = this.#running;
  /** Why the cases could not even be listed. */
  readonly trouble: ReadonlySignal<string | undefined> = this.#trouble;
  /** By `keyOf`. */
  readonly outcomes: ReadonlySignal<ReadonlyMap<string, Outcome>> = this.#outcomes;

  /** Asks the worker which suites there are. */
  load(): void {
    this.#send({ job: "list" });
  }

  /** Runs these cases, and forgets what else was to be run. */
  run(cases: readonly CaseInfo[]): void {
    if (this.#running.value !== undefined) this.#end();
    this.#queue = cases;
    this.#next(0);
  }

  /** Ends at once: a case in the middle of a sample listens to nothing, so that its worker is ended. */
  cancel(): void {
    this.#end();
    this.#running.value = undefined;
  }

  #next(done: number): void {
    const which = this.#queue[done];
    if (which === undefined) {
      this.#running.value = undefined;
      return;
    }
    const total = this.#queue.length;
    this.#running.value = { which, done, total, share: done / total };
    this.#send({ job: "run", suite: which.suite, id: which.id });
  }

  #receive(report: Report): void {
    if (report.type === "suites") {
      this.#suites.value = report.suites;
      return;
    }
    const running = this.#running.value;
    if (running === undefined) {
      if (report.type === "failed") this.#trouble.value = report.message;
      return;
    }
    const { which, done, total } = running;
    if (report.type === "progress") {
      this.#running.value = { ...running, share: (done + report.share) / total };
    } else {
      this.#outcomes.value = new Map(this.#outcomes.value).set(keyOf(which), report);
      this.#next(done + 1);
    }
  }

  #send(request: Request): void {
    this.#worker ??= this.#start();
    this.#worker.postMessage(request);
  }

  #start(): Worker {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<Report>) => {
      if (worker === this.#worker) this.#receive(data);
    };
    worker.onerror = ({ message }) => {
      if (worker !== this.#worker) return;
      // What broke a worker may have left it in any state: the next case gets a new one.
      this.#end();
      this.#receive({ type: "failed", message, disagreement: false });
    };
    return worker;
  }

  #end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }
}
