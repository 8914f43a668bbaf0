import { heap, type NeedleExports } from "../kernel.js";
import { READ_AHEAD } from "../resident.js";
import { type UnitBytes, writeUnits } from "../units.js";

// Word offsets of the fields that assembly/needle/program.ts describes.
const LENGTH = 0;
const FAILURE = 1;
const AFTER_MATCH = 2;
const RUN_PERIOD = 3;
const STATE = 4;
const POSITION = 5;
const MATCH = 6;
const CONTINUES = 7;
const SHIFT = 16;
const BASE = 17;
const UNITS_BYTES = 128;
const HISTOGRAM_BYTES = 1024;
/** What the kernel samples of shorter texts is nothing. */
const SAMPLED_FROM = 8192;

/**
 * A needle prepared in WebAssembly memory: its units, its failure function, the guards of the filter, and where a search
 * stands. Takes `length · (unitBytes + 4)` bytes and a little over 1 KiB; whoever makes it releases its pointer.
 */
export class NeedleProgram {
  readonly kernel: NeedleExports;
  readonly pointer: number;
  readonly length: number;
  readonly unitBytes: UnitBytes;
  /** The longest border. */
  readonly border: number;
  readonly #histogram: number;
  #guarded = false;

  constructor(kernel: NeedleExports, needle: string | Uint8Array, unitBytes: UnitBytes) {
    const { length } = needle;
    const failure = alignTo64(UNITS_BYTES + length * unitBytes + READ_AHEAD);
    const histogram = alignTo64(failure + (length + 1) * 4);
    this.kernel = kernel;
    this.length = length;
    this.unitBytes = unitBytes;
    this.pointer = heap.allocate(histogram + HISTOGRAM_BYTES);
    this.#histogram = this.pointer + histogram;
    heap.u8.fill(0, this.pointer, this.pointer + UNITS_BYTES);
    this.#set(LENGTH, length);
    this.#set(FAILURE, failure);
    this.#set(SHIFT, unitBytes - 1);
    writeUnits(needle, 0, length, this.pointer + UNITS_BYTES, unitBytes);
    kernel.fillFailure(this.pointer);
    this.border = heap.u32[(this.pointer + failure) / 4 + length]!;
  }

  /** Begins a text at a state of the automaton, and chooses whether matches in it may overlap. */
  begin(overlapping: boolean, state: number): void {
    const runs = overlapping && this.border * 2 >= this.length;
    this.#set(AFTER_MATCH, overlapping ? this.border : 0);
    this.#set(RUN_PERIOD, runs ? this.length - this.border : 0);
    this.#set(STATE, state);
    this.#set(POSITION, 0);
    this.#set(CONTINUES, 0);
  }

  /** Fits the filter to the text that comes, if it is long enough; otherwise any choice will do. */
  chooseGuards(text: number, length: number): void {
    if (this.#guarded && length < SAMPLED_FROM) return;
    this.#guarded = true;
    this.kernel.chooseGuards(this.pointer, text, length, this.#histogram);
  }

  /** How many units of the needle the text read so far ends with. */
  get state(): number {
    return this.#get(STATE);
  }

  get position(): number {
    return this.#get(POSITION);
  }

  set position(value: number) {
    this.#set(POSITION, value);
  }

  /** Where the last match began in the haystack. */
  get match(): number {
    return this.#get(MATCH);
  }

  /** Where the text that comes begins in the haystack. */
  set base(value: number) {
    this.#set(BASE, value);
  }

  set continues(value: boolean) {
    this.#set(CONTINUES, Number(value));
  }

  #get(field: number): number {
    return heap.u32[this.pointer / 4 + field]!;
  }

  #set(field: number, value: number): void {
    heap.u32[this.pointer / 4 + field] = value;
  }
}

function alignTo64(bytes: number): number {
  return (bytes + 63) & ~63;
}
