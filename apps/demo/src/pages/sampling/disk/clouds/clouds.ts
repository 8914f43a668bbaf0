import { type ReadonlySignal, signal } from "@preact/signals";
import type { Frame, FrameReply, FrameRequest } from "./messages.js";
import { RECIPES, type Recipe } from "./recipes.js";

export type Frames = Readonly<Record<Recipe, Frame>>;

interface Settings {
  readonly count: number;
  readonly seed: number;
}

/** Frames of points, one of each recipe, each drawn and counted in a worker of its own. */
export class Clouds {
  readonly #frames = signal<Frames>();
  readonly #failure = signal<string>();
  readonly #workers = new Map<Recipe, Worker>();
  #settings: Settings | undefined;
  #arrived: Partial<Record<Recipe, Frame>> = {};
  #ticket = 0;
  #isBusy = false;

  /** The last frames; undefined until the first are there. */
  readonly frames: ReadonlySignal<Frames | undefined> = this.#frames;
  /** Why there are none, if a worker failed. */
  readonly failure: ReadonlySignal<string | undefined> = this.#failure;

  /** Begins the streams of a seed, and shows their first frame. */
  begin(settings: Settings): void {
    this.#settings = settings;
    this.#request(true);
  }

  /** Goes on to the next frame, unless one is still under way. */
  next(): void {
    if (!this.#isBusy) this.#request(false);
  }

  end(): void {
    for (const worker of this.#workers.values()) worker.terminate();
    this.#workers.clear();
  }

  #request(begin: boolean): void {
    if (this.#settings === undefined) return;
    this.#ticket++;
    this.#arrived = {};
    this.#isBusy = true;
    for (const recipe of RECIPES) {
      const request: FrameRequest = { recipe, ...this.#settings, begin, ticket: this.#ticket };
      this.#workerOf(recipe).postMessage(request);
    }
  }

  #workerOf(recipe: Recipe): Worker {
    const known = this.#workers.get(recipe);
    if (known !== undefined) return known;
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.onmessage = ({ data }: MessageEvent<FrameReply>) => this.#take(recipe, data);
    worker.onerror = ({ message }) => {
      this.#failure.value = message;
    };
    this.#workers.set(recipe, worker);
    return worker;
  }

  #take(recipe: Recipe, { ticket, frame }: FrameReply): void {
    if (ticket !== this.#ticket) return;
    this.#arrived[recipe] = frame;
    if (!isComplete(this.#arrived)) return;
    this.#isBusy = false;
    this.#frames.value = this.#arrived;
  }
}

function isComplete(frames: Partial<Record<Recipe, Frame>>): frames is Frames {
  return RECIPES.every((recipe) => recipe in frames);
}
