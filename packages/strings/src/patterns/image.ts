/**
 * The automaton as the kernel and its portable twin read it: words, addressed in bytes from the image's beginning.
 *
 * A code says where a unit leads. Not negative: the address of a state's row, which has a code for each class, for units
 * in no pattern, and for the end of input. From -2^30: the address of a sparse state (code for all other units, number
 * of children, column and code of each), for what would not fit in the table. Below: the address of a record (state to
 * go to, whether the unit is read, how many matches, distance, first item).
 */
export interface Image {
  readonly words: Int32Array;
  /** 256 page numbers, then pages of 256 classes: page 0 of units below 256, page 1 of units in no pattern. */
  readonly classes: Uint16Array;
}

/** Words of the header, as in assembly/patterns/image.ts. */
export const ROOT = 0;
export const END_COLUMN = 1;
export const ITEM_STEP = 2;
export const WIDEST = 3;
export const SHALLOW = 4;
export const DEPTHS = 5;
export const STATE = 8;
export const FOUND = 9;
export const PREFIX_LENGTH = 10;
export const SETS = 11;
export const PREFIX_MASK = 12;
export const FOLD = 14;
export const HASH_SHIFT = 16;
export const PREFIXES = 18;
/** Bytes: the filter's nibbles, and the classes, which end the header. */
export const NIBBLES = 80;
export const CLASSES = 160;

/** Codes of sparse states begin here. */
export const SPARSE: number = -(2 ** 30);
export const RECORD: number = -(2 ** 31);
/** The part of a negative code that is an address. */
export const ADDRESS: number = 2 ** 30 - 1;

/** The image that lies at `pointer`; its views reach beyond it. */
export function imageAt(buffer: ArrayBuffer, pointer: number): Image {
  return { words: new Int32Array(buffer, pointer), classes: new Uint16Array(buffer, pointer + CLASSES) };
}
