import { checkNeedle, type Needle } from "../arguments.js";
import { heap, type NeedleExports } from "../kernel.js";
import { type UnitBytes, unitBytesOf } from "../units.js";
import { foldAscii } from "./fold-ascii.js";
import { NeedleProgram } from "./program.js";

/** How a needle is searched for. */
export interface FindOptions {
  /** Whether matches may share units; otherwise a match begins at the end of the one before or later. Default false. */
  readonly overlapping?: boolean;
  /** Whether the ASCII letters A–Z and a–z count as equal. Default false. */
  readonly caseInsensitive?: boolean;
}

/**
 * A needle and what has been prepared of it: at most a program for each width of unit, made when first needed and then
 * shown to `keep`, if that is given. Programs are released by {@link free}.
 */
export class PreparedNeedle {
  /** As it is compared: folded where case does not matter. */
  readonly needle: Needle;
  readonly length: number;
  readonly overlapping: boolean;
  readonly caseInsensitive: boolean;
  readonly #keep: ((pointer: number) => void) | undefined;
  /** By the width of unit. */
  readonly #programs: (NeedleProgram | undefined)[] = [];
  #freed = false;

  constructor(needle: Needle, options: FindOptions = {}, keep?: (pointer: number) => void) {
    checkNeedle(needle);
    this.overlapping = options.overlapping ?? false;
    this.caseInsensitive = options.caseInsensitive ?? false;
    this.needle = this.caseInsensitive ? foldAscii(needle) : needle;
    this.length = needle.length;
    this.#keep = keep;
  }

  /** The least that a unit takes. */
  get unitBytes(): UnitBytes {
    return unitBytesOf(this.needle);
  }

  program(kernel: NeedleExports, unitBytes: UnitBytes): NeedleProgram {
    this.checkLive();
    let program = this.#programs[unitBytes];
    if (program === undefined) {
      program = new NeedleProgram(kernel, this.needle, unitBytes);
      this.#programs[unitBytes] = program;
      this.#keep?.(program.pointer);
    }
    return program;
  }

  checkLive(): void {
    if (this.#freed) throw new TypeError("this object's memory was freed; it cannot be used any more");
  }

  /** Releases the programs. A second call does nothing. */
  free(): void {
    this.#freed = true;
    for (const program of this.#programs) if (program !== undefined) heap.release(program.pointer);
    this.#programs.length = 0;
  }
}
