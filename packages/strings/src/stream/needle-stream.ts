import { forget, releaseWith } from "@kb/wasm-runtime";
import { checkChunk, type Needle } from "../arguments.js";
import { failureTable } from "../failure-table.js";
import { heap, needleKernel } from "../kernel.js";
import { foldAscii } from "../needle/fold-ascii.js";
import { kmpVisit } from "../needle/plain-search.js";
import { type FindOptions, PreparedNeedle } from "../needle/prepared-needle.js";
import { KernelStream } from "./kernel-stream.js";

/**
 * A search for one needle in a text that comes in chunks. Between chunks it keeps the automaton's state alone, a single
 * number, and none of the text: O(1) time a unit however the text is cut.
 */
export class NeedleStream {
  readonly #prepared: PreparedNeedle;
  #kernelStream: KernelStream | undefined;
  #failure: Int32Array | undefined;
  #state = 0;
  #position = 0;

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
    this.#kernelStream?.reset();
    this.#state = 0;
    this.#position = 0;
  }

  free(): void {
    forget(this);
    this.#prepared.free();
  }

  #search(chunk: string | Uint8Array): number[] {
    const kernel = needleKernel();
    if (kernel === undefined) return this.#searchPlainly(chunk);
    const starts: number[] = [];
    this.#kernelStream ??= new KernelStream(kernel, this.#prepared);
    this.#kernelStream.search(chunk, this.#position, starts);
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
