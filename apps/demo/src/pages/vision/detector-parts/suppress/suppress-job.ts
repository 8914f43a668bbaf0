import { type ReadonlySignal, signal } from "@preact/signals";
import { LatestWorker } from "../../../../latest-worker.js";
import type { PlainAnswer, Suppressed, SuppressReport, SuppressRequest } from "./messages.js";

/** Thousands of boxes thinned out in a worker. */
export class SuppressJob {
  readonly #result = signal<Suppressed>();
  readonly #plain = signal<PlainAnswer>();
  readonly #failure = signal<string>();
  readonly #worker = new LatestWorker<SuppressRequest, SuppressReport>(
    () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
    (report) => this.#take(report),
  );

  readonly result: ReadonlySignal<Suppressed | undefined> = this.#result;
  /** The plain loop's answer, where there is one. */
  readonly plain: ReadonlySignal<PlainAnswer | undefined> = this.#plain;
  readonly failure: ReadonlySignal<string | undefined> = this.#failure;
  readonly isBusy: ReadonlySignal<boolean> = this.#worker.isBusy;

  ask(request: SuppressRequest): void {
    this.#worker.ask(request);
  }

  end(): void {
    this.#worker.end();
  }

  #take(report: SuppressReport): boolean {
    if (report.type === "suppressed") {
      this.#result.value = report.result;
      this.#plain.value = undefined;
      this.#failure.value = undefined;
      return false;
    }
    if (report.type === "plain") this.#plain.value = report.answer;
    else this.#failure.value = report.message;
    return true;
  }
}
