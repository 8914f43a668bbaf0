import { Block } from "@kb/wasm-runtime";
import type { Haystack } from "../haystack.js";
import { heap, type PatternsExports, patternsKernel } from "../kernel.js";
import { READ_AHEAD, Resident } from "../resident.js";
import { type UnitBytes, unitBytesOf, writeUnits } from "../units.js";
import { compile } from "./compile.js";
import { FOUND, type Image, imageAt, ROOT, STATE, WIDEST } from "./image.js";
import type { Pattern, Reported } from "./live-patterns.js";
import type { Scan } from "./scan.js";
import { scanPortable } from "./scan-portable.js";

/** A kernel call reads so many units at most; what is not resident is copied through a window of as many. */
const LARGEST_PIECE = 1 << 17;
/** The first piece is short, since a search may end there. */
const FIRST_PIECE = 1 << 12;
/** Below this length a copy and a call cost more than they save. */
const WORTH_A_CALL = 128;
/** Matches between two looks at them. */
const MATCHES = 4096;
/** Where matches are only counted, the kernel looks up after so many: its counter has 32 bits. */
const MATCHES_COUNTED = 2 ** 31;

/** Compiled patterns in WebAssembly memory, and the machine that reads text with them. */
export class Automaton {
  readonly #block: Block;
  /** The most matches that are reported at once. */
  readonly #widest: number;
  #image: Image;

  constructor(patterns: readonly Pattern[], reported: Reported, ignoreCase: boolean) {
    const words = compile(patterns, reported, ignoreCase);
    this.#widest = words[WIDEST]!;
    this.#block = new Block(heap, words.byteLength);
    this.#image = imageAt(heap.memory.buffer, this.#block.pointer);
    this.#image.words.set(words);
  }

  /** A search at the beginning of a text. */
  start(position: number, limit: number, take: Scan["take"]): Scan {
    return { state: this.#view().words[ROOT]!, position, found: 0, limit, take };
  }

  /** Reads the next piece of a text, and the text's end if it is the last; may stop at the scan's limit. */
  feed(scan: Scan, piece: string | Uint8Array | Haystack, isLast: boolean): void {
    const image = this.#view();
    const kernel = piece.length < WORTH_A_CALL ? undefined : patternsKernel();
    if (kernel !== undefined) this.#feedKernel(kernel, scan, piece, isLast);
    else scanPortable(image, scan, piece instanceof Resident ? piece.units : piece, isLast);
  }

  free(): void {
    this.#block.free();
  }

  #feedKernel(
    kernel: PatternsExports,
    scan: Scan,
    text: string | Uint8Array | Haystack,
    isLast: boolean,
  ): void {
    const { length } = text;
    const unitBytes = text instanceof Resident ? text.unitBytes : unitBytesOf(text);
    const resident = residentAt(text);
    // A multiple of 64 bytes, so that the window behind is as aligned as the scratch memory.
    const outBytes = scan.take === undefined ? 0 : 64 * Math.ceil((MATCHES + this.#widest) / 8);
    const windowBytes = resident === undefined ? Math.min(length, LARGEST_PIECE) * unitBytes + READ_AHEAD : 0;
    const scratch = heap.allocate(outBytes + windowBytes);
    const out = outBytes === 0 ? 0 : scratch;
    try {
      let size = Math.min(length, FIRST_PIECE);
      for (let at = 0; at < length && scan.found < scan.limit; at += size, size = LARGEST_PIECE) {
        size = Math.min(size, length - at);
        const pointer = resident === undefined ? scratch + outBytes : resident + at * unitBytes;
        if (resident === undefined)
          writeUnits(text as string | Uint8Array, at, at + size, pointer, unitBytes);
        this.#readMemory(kernel, scan, pointer, size, unitBytes, isLast && at + size === length, out);
      }
    } finally {
      heap.release(scratch);
    }
  }

  /** Reads `length` units in memory, handing over the matches whenever there are many, until all are read or the limit is reached. */
  #readMemory(
    kernel: PatternsExports,
    scan: Scan,
    pointer: number,
    length: number,
    unitBytes: UnitBytes,
    isLast: boolean,
    out: number,
  ): void {
    const image = this.#block.pointer;
    const end = pointer + length * unitBytes;
    const { u32 } = heap;
    for (let from = pointer, found = 0, limit = 0; found >= limit && scan.found < scan.limit; ) {
      limit = Math.min(scan.limit - scan.found, out === 0 ? MATCHES_COUNTED : MATCHES);
      u32[(image >>> 2) + STATE] = scan.state;
      const stop = kernel.scan(image, from, end, unitBytes - 1, isLast, out, limit) >>> 0;
      scan.state = u32[(image >>> 2) + STATE]! | 0;
      found = u32[(image >>> 2) + FOUND]!;
      scan.found += found;
      for (let slot = out >>> 2; out !== 0 && slot < (out >>> 2) + 2 * found; slot += 2) {
        scan.take!(u32[slot]!, scan.position + (u32[slot + 1]! | 0));
      }
      scan.position += (stop - from) / unitBytes;
      from = stop;
    }
  }

  /** The image where it now lies. Throws a TypeError after {@link free}. */
  #view(): Image {
    const { pointer } = this.#block;
    const { buffer } = heap.memory;
    if (this.#image.words.buffer !== buffer) this.#image = imageAt(buffer, pointer);
    return this.#image;
  }
}

/** Where a text lies, if it is in WebAssembly memory already. */
function residentAt(text: string | Uint8Array | Haystack): number | undefined {
  if (text instanceof Resident) return text.pointer;
  if (typeof text !== "string" && text.buffer === heap.memory.buffer) return text.byteOffset;
  return undefined;
}
