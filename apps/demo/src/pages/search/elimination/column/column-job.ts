import { type ReadonlySignal, signal } from "@preact/signals";
import type { ColumnHead, ColumnResult, Phase, Report, Source } from "./messages.js";

export interface Work {
  readonly phase: Phase;
  /** The part done, where it is known. */
  readonly done?: number | undefined;
}

/** How the last work ended, if not well. */
type Outcome =
  | { readonly type: "cancelled" | "empty" }
  | { readonly type: "no numbers"; readonly rows: number }
  | { readonly type: "failed"; readonly message: string };

/** The columns of the last source, and which was read. */
interface Columns {
  readonly heads: readonly ColumnHead[];
  readonly chosen: number;
}

/** Examines a column in a worker: what is going on, and what came of it. */
export class ColumnJob {
  readonly #source = signal<Source>();
  readonly #work = signal<Work>();
  readonly #columns = signal<Columns>();
  readonly #result = signal<ColumnResult>();
  readonly #outcome = signal<Outcome>();
  #worker: Worker | undefined;

  readonly source: ReadonlySignal<Source | undefined> = this.#source;
  /** What is running; undefined when nothing is. */
  readonly work: ReadonlySignal<Work | undefined> = this.#work;
  readonly columns: ReadonlySignal<Columns | undefined> = this.#columns;
  readonly result: ReadonlySignal<ColumnResult | undefined> = this.#result;
  readonly outcome: ReadonlySignal<Outcome | undefined> = this.#outcome;

  /** Reads a source, by the column with the most numbers unless one is given. */
  start(source: Source, column?: number): void {
    this.#stop();
    this.#source.value = source;
    this.#result.value = undefined;
    this.#outcome.value = undefined;
    if (column === undefined) this.#columns.value = undefined;
    this.#work.value = { phase: source.type === "generated" ? "generate" : "read", done: 0 };
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<Report>) => {
      if (this.#worker === worker) this.#take(data);
    };
    worker.onerror = ({ message }) => this.#take({ type: "failed", message });
    worker.postMessage({ source, column });
  }

  /** Ends at once: a worker that sorts listens to nothing, so that it is ended. */
  cancel(): void {
    if (this.#worker === undefined) return;
    this.#stop();
    this.#outcome.value = { type: "cancelled" };
  }

  #take(report: Report): void {
    if (report.type === "progress") {
      this.#work.value = report;
      return;
    }
    this.#stop();
    if (report.type === "done") {
      const { columns: heads, column: chosen } = report.result;
      this.#columns.value = { heads, chosen };
      this.#result.value = report.result;
      return;
    }
    if (report.type === "no numbers") this.#columns.value = { heads: report.columns, chosen: report.column };
    this.#outcome.value = report;
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#work.value = undefined;
  }
}
