import { forget, releaseWith } from "@kb/wasm-runtime";
import { checkChunk, type Needle } from "../arguments.js";
import { failureTable } from "../failure-table.js";
import { heap, type NeedleExports, needleKernel } from "../kernel.js";
import { foldAscii } from "../needle/fold-ascii.js";
import { kernelStarts, shortKernelFor } from "../needle/kernel-search.js";
import { kmpVisit } from "../needle/plain-search.js";
import { type FindOptions, PreparedNeedle } from "../needle/prepared-needle.js";
import { unitBytesOf } from "../units.js";

/** The filter is fitted anew after so many units. */
const SAMPLE_EVERY = 1 << 20;
/** A shorter chunk says too little to fit it by. */
const SAMPLED = 1 << 12;

/**
 * A search for one needle in a text that comes in chunks. Between chunks it keeps the automaton's state alone, a single
 * number, and none of the text: O(1) time a unit however the text is cut.
 */
export class NeedleStream {
  readonly #prepared: PreparedNeedle;
  #failure: Int32Array | undefined;
  #state = 0;
  #position = 0;
  #sampleAt = 0;

  constructor(needle: Needle, options: FindOptions) {
    this.#prepared = new PreparedNeedle(needle, options, (pointer) => releaseWith(this, heap, pointer));
  }

  /** How many units have been pushed. */
  get position(): number {
    return this.#position;
  }

  /** The starts of the matches that end in `chunk`, counted from the stream's beginning. */
  push(chunk: string | Uint8Array): number[] {
    const { needle, length } = this.#prepared;
    checkChunk(chunk, needle);
    this.#prepared.checkLive();
    const starts =
      length === 0 ? Array.from({ length: chunk.length }, (_, i) => this.#position + i) : this.#search(chunk);
    this.#position += chunk.length;
    return starts;
  }

  /** The matches that only the end completes: that of the empty needle. */
  end(): number[] {
    return this.#prepared.length === 0 ? [this.#position] : [];
  }

  /** Forgets what has been pushed; the next chunk begins another text. */
  reset(): void {
    this.#state = 0;
    this.#position = 0;
  }

  free(): void {
    forget(this);
    this.#prepared.free();
  }

  #search(chunk: string | Uint8Array): number[] {
    const kernel = needleKernel();
    return kernel === undefined ? this.#searchPlainly(chunk) : this.#searchByKernel(kernel, chunk);
  }

  #searchByKernel(kernel: NeedleExports, chunk: string | Uint8Array): number[] {
    const { overlapping, caseInsensitive, unitBytes } = this.#prepared;
    const program = this.#prepared.program(kernel, unitBytes === 2 ? 2 : unitBytesOf(chunk));
    const sample = this.#position >= this.#sampleAt && chunk.length >= SAMPLED;
    if (sample) this.#sampleAt = this.#position + SAMPLE_EVERY;
    const starts: number[] = [];
    const range = {
      haystack: chunk,
      start: 0,
      end: chunk.length,
      fold: caseInsensitive,
      keepGuards: !sample,
      state: this.#state,
    };
    kernelStarts(
      program,
      range,
      overlapping,
      (found) => {
        for (const start of found) starts.push(this.#position + (start | 0));
        return false;
      },
      shortKernelFor(program, overlapping),
    );
    this.#state = program.state;
    return starts;
  }

  #searchPlainly(chunk: string | Uint8Array): number[] {
    const { needle, overlapping, caseInsensitive } = this.#prepared;
    this.#failure ??= failureTable<unknown>(needle, true);
    const starts: number[] = [];
    this.#state = kmpVisit<unknown>(
      needle,
      caseInsensitive ? foldAscii(chunk) : chunk,
      overlapping,
      (start) => {
        starts.push(this.#position + start);
        return false;
      },
      this.#state,
      this.#failure,
    );
    return starts;
  }
}
