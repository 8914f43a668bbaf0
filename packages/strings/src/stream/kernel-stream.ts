import { heap, type NeedleExports } from "../kernel.js";
import { scanNext, shortKernelFor } from "../needle/kernel-search.js";
import type { PreparedNeedle } from "../needle/prepared-needle.js";
import type { NeedleProgram } from "../needle/program.js";
import { READ_AHEAD } from "../resident.js";
import { unitBytesOf, writeUnits } from "../units.js";
import { scratch } from "./scratch.js";

/** A chunk is copied in pieces of so many units at most: as large as is still in a core's own cache when it is searched. */
const WINDOW = 1 << 16;
/** How many starts are handed over at once. */
const BATCH = 4096;
/** The filter is fitted anew after so many units at the earliest; */
const FIT_EVERY = 1 << 20;
/** by no less text than so many units; */
const SAMPLED = 1 << 13;
/** and only if it has learned more often than it has guards: then the text is not the one that it was fitted to. */
const GUARDS = 6;

/** The kernel's side of a stream: the needle's program, which keeps the state between chunks, and the way of a chunk to it. */
export class KernelStream {
  readonly #kernel: NeedleExports;
  readonly #prepared: PreparedNeedle;
  #program: NeedleProgram | undefined;
  /** Where in the stream the filter may be fitted again; 0 until it has been. */
  #fitAt = 0;

  constructor(kernel: NeedleExports, prepared: PreparedNeedle) {
    this.#kernel = kernel;
    this.#prepared = prepared;
  }

  /** Adds the starts of the matches that end in `chunk`, which begins at `position`, to `starts`. */
  search(chunk: string | Uint8Array, position: number, starts: number[]): void {
    const program = this.#programFor(chunk);
    const { length, unitBytes } = program;
    // Several times the needle's length, so that most starts are seen whole.
    const largest = Math.min(Math.max(WINDOW, 4 * length), chunk.length);
    const out = scratch(BATCH * 4 + largest * unitBytes + READ_AHEAD);
    const window = out + BATCH * 4;
    for (let base = 0; base < chunk.length; base += largest) {
      const end = Math.min(base + largest, chunk.length);
      writeUnits(chunk, base, end, window, unitBytes);
      this.#searchWindow(program, window, end - base, position + base, out, starts);
    }
  }

  /** The next chunk begins another text. */
  reset(): void {
    this.#program = undefined;
  }

  /** The program for the width of the chunk's units; it takes over the state from that for the width before. */
  #programFor(chunk: string | Uint8Array): NeedleProgram {
    const prepared = this.#prepared;
    const program = prepared.program(this.#kernel, prepared.unitBytes === 2 ? 2 : unitBytesOf(chunk));
    if (program !== this.#program) {
      this.#kernel.begin(program.pointer, prepared.overlapping, this.#program?.state ?? 0);
      this.#program = program;
      this.#fitAt = 0;
    }
    return program;
  }

  #searchWindow(
    program: NeedleProgram,
    window: number,
    length: number,
    position: number,
    out: number,
    starts: number[],
  ): void {
    const { overlapping, caseInsensitive } = this.#prepared;
    const { kernel, pointer, unitBytes } = program;
    if (caseInsensitive) kernel.foldAscii(window, window, length * unitBytes, unitBytes - 1);
    this.#fit(program, window, length, position);
    kernel.readOn(pointer, 0, true);
    const short = shortKernelFor(program, overlapping);
    for (let found = BATCH; found === BATCH; ) {
      found = scanNext(program, short, window, length, length, out, BATCH);
      // A match that began in a chunk before has a negative start.
      for (let i = 0; i < found; i++) starts.push(position + (heap.u32[out / 4 + i]! | 0));
    }
  }

  #fit(program: NeedleProgram, window: number, length: number, position: number): void {
    if (this.#fitAt > 0 && (length < SAMPLED || position < this.#fitAt || program.lessons <= GUARDS)) return;
    program.chooseGuards(window, length);
    if (length >= SAMPLED) this.#fitAt = position + FIT_EVERY;
  }
}
