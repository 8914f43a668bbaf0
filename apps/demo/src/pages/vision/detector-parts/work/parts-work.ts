import { type ReadonlySignal, signal } from "@preact/signals";
import { LatestWorker } from "../../../../latest-worker.js";
import type { BlockReport, BlockRequest, PipelineReport, WorkReport, WorkRequest } from "./messages.js";

/** The worker that holds the detector and runs blocks on what it makes of the picture. */
export class PartsWork {
  readonly #pipeline = signal<PipelineReport>();
  readonly #block = signal<BlockReport>();
  readonly #failure = signal<string>();
  readonly #worker = new LatestWorker<WorkRequest, WorkReport>(
    () => new Worker(new URL("./worker.ts", import.meta.url), { type: "module" }),
    (report) => this.#take(report),
  );

  readonly pipeline: ReadonlySignal<PipelineReport | undefined> = this.#pipeline;
  readonly block: ReadonlySignal<BlockReport | undefined> = this.#block;
  readonly failure: ReadonlySignal<string | undefined> = this.#failure;

  /** Runs the block, and first the detector if there is a new picture. */
  ask(block: BlockRequest, pixels?: Float32Array): void {
    const newest = pixels ?? this.#worker.waiting?.pixels;
    this.#worker.ask({ block, ...(newest && { pixels: newest }) });
  }

  end(): void {
    this.#worker.end();
  }

  #take(report: WorkReport): boolean {
    if (report.type === "pipeline") {
      this.#pipeline.value = report.report;
      return false;
    }
    if (report.type === "block") this.#block.value = report.report;
    this.#failure.value = report.type === "failed" ? report.message : undefined;
    return true;
  }
}
