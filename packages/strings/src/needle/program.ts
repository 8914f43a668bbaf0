import { heap, type NeedleExports } from "../kernel.js";
import { type UnitBytes, writeUnits } from "../units.js";

/** Fields and histogram: what a program takes besides its needle. */
const FIXED_BYTES = 2048;
const UNITS = 128;
/** What the kernel samples of shorter texts is nothing. */
const SAMPLED_FROM = 8192;

/** Where the fields lie that are read here, in words; assembly/needle/program.ts describes them all. */
enum Field {
  State,
  Position,
  Match,
  Lessons = 11,
}

/**
 * A needle prepared in WebAssembly memory: its units, its failure function, the guards of the filter, and where a search
 * stands. Takes `length · (unitBytes + 4)` bytes and 2 KiB; whoever makes it releases its pointer.
 */
export class NeedleProgram {
  readonly kernel: NeedleExports;
  readonly pointer: number;
  readonly length: number;
  readonly unitBytes: UnitBytes;
  /** The longest border. */
  readonly border: number;
  #guarded = false;

  constructor(kernel: NeedleExports, needle: string | Uint8Array, unitBytes: UnitBytes) {
    const { length } = needle;
    this.kernel = kernel;
    this.length = length;
    this.unitBytes = unitBytes;
    this.pointer = heap.allocate(FIXED_BYTES + length * (unitBytes + 4));
    writeUnits(needle, 0, length, this.pointer + UNITS, unitBytes);
    this.border = kernel.prepare(this.pointer, length, unitBytes - 1);
  }

  /** Fits the filter to the text that comes, if it is long enough; otherwise any choice will do. */
  chooseGuards(text: number, length: number): void {
    if (this.#guarded && length < SAMPLED_FROM) return;
    this.#guarded = true;
    this.kernel.chooseGuards(this.pointer, text, length);
  }

  /** How many units of the needle the text read so far ends with. */
  get state(): number {
    return this.#read(Field.State);
  }

  /** How many units of the text are read. */
  get position(): number {
    return this.#read(Field.Position);
  }

  /** Where the last match began in the haystack. */
  get match(): number {
    return this.#read(Field.Match);
  }

  /** How often the filter has learned since it was fitted. */
  get lessons(): number {
    return this.#read(Field.Lessons);
  }

  #read(field: Field): number {
    return heap.u32[this.pointer / 4 + field]!;
  }
}
