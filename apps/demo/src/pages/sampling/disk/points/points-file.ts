import { type ReadonlySignal, signal } from "@preact/signals";
import { download } from "../../../../download.js";
import type { PointsReport, PointsRequest } from "./messages.js";

/** Writes a file of points in a worker, and hands it to the visitor. */
export class PointsFile {
  readonly #done = signal<number>();
  readonly #failure = signal<string>();
  #worker: Worker | undefined;

  /** The part written; undefined when nothing is. */
  readonly done: ReadonlySignal<number | undefined> = this.#done;
  readonly failure: ReadonlySignal<string | undefined> = this.#failure;

  write(name: string, request: PointsRequest): void {
    this.end();
    this.#failure.value = undefined;
    this.#done.value = 0;
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    this.#worker = worker;
    worker.onmessage = ({ data }: MessageEvent<PointsReport>) => {
      if (this.#worker === worker) this.#take(name, data);
    };
    worker.onerror = ({ message }) => this.#take(name, { type: "failed", message });
    worker.postMessage(request);
  }

  /** Stops at once. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#done.value = undefined;
  }

  #take(name: string, report: PointsReport): void {
    if (report.type === "progress") {
      this.#done.value = report.done;
      return;
    }
    this.end();
    if (report.type === "written") download(name, report.csv);
    else this.#failure.value = report.message;
  }
}
