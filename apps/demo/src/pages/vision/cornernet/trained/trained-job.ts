import type { CornerMaps } from "@kb/vision-losses/corner";
import { type ReadonlySignal, signal } from "@preact/signals";
import type { DetectReport } from "./messages.js";

/** What the detector said of a picture, how long it took, and how many weights it has. */
export interface Detected {
  readonly maps: CornerMaps;
  readonly ms: number;
  readonly weights: number;
}

/** The trained detector in a worker: it answers the latest picture, and skips those that came while it was busy. */
export class TrainedJob {
  readonly #detected = signal<Detected>();
  readonly #failure = signal<string>();
  readonly #isBusy = signal(false);
  #worker: Worker | undefined;
  #next: Float32Array | undefined;

  readonly detected: ReadonlySignal<Detected | undefined> = this.#detected;
  readonly failure: ReadonlySignal<string | undefined> = this.#failure;
  readonly isBusy: ReadonlySignal<boolean> = this.#isBusy;

  detect(pixels: Float32Array): void {
    this.#next = pixels;
    if (!this.#isBusy.peek()) this.#send();
  }

  /** Stops at once; what was found stays. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#next = undefined;
    this.#isBusy.value = false;
  }

  #send(): void {
    const pixels = this.#next;
    this.#next = undefined;
    this.#isBusy.value = pixels !== undefined;
    if (pixels !== undefined) this.#started().postMessage({ pixels });
  }

  #started(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<DetectReport>) => {
      if (data.type === "maps") {
        this.#detected.value = data;
        this.#failure.value = undefined;
        this.#send();
      } else this.#fail(data.message);
    };
    worker.onerror = ({ message }) => this.#fail(message);
    this.#worker = worker;
    return worker;
  }

  #fail(message: string): void {
    this.end();
    this.#failure.value = message;
  }
}
