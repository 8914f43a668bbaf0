import { type ReadonlySignal, signal } from "@preact/signals";

/** A worker for a figure whose controls move faster than it works: one request is under way, and of those that come meanwhile the last is kept. */
export class LatestWorker<Request, Report> {
  readonly #isBusy = signal(false);
  readonly #create: () => Worker;
  readonly #take: (report: Report) => boolean;
  #worker: Worker | undefined;
  #waiting: { readonly request: Request } | undefined;

  readonly isBusy: ReadonlySignal<boolean> = this.#isBusy;

  /** `take` is given every report of the worker, and says whether the request has been answered in full. */
  constructor(create: () => Worker, take: (report: Report) => boolean) {
    this.#create = create;
    this.#take = take;
  }

  /** What is still to be sent, to be put together with a new request. */
  get waiting(): Request | undefined {
    return this.#waiting?.request;
  }

  ask(request: Request): void {
    this.#waiting = { request };
    if (!this.#isBusy.peek()) this.#send();
  }

  /** Stops at once. */
  end(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#waiting = undefined;
    this.#isBusy.value = false;
  }

  #send(): void {
    const next = this.#waiting;
    this.#waiting = undefined;
    this.#isBusy.value = next !== undefined;
    if (next === undefined) return;
    this.#worker ??= this.#start();
    this.#worker.postMessage(next.request);
  }

  #start(): Worker {
    const worker = this.#create();
    worker.onmessage = ({ data }: MessageEvent<Report>) => {
      if (this.#worker === worker && this.#take(data)) this.#send();
    };
    return worker;
  }
}
