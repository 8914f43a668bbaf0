import type { Tally } from "./messages.js";

const DENSITY_PARTS = 120;
const FIRST = 50;

/** Counts matches as they come; keeps the first few and where in the file all of them are. */
export class FileTally implements Tally {
  readonly counts: number[];
  readonly sums: number[];
  readonly density: number[] = new Array(DENSITY_PARTS).fill(0);
  readonly first: { needle: number; start: number }[] = [];
  readonly #byteLength: number;

  constructor(needles: number, byteLength: number) {
    this.counts = new Array(needles).fill(0);
    this.sums = new Array(needles).fill(0);
    this.#byteLength = byteLength;
  }

  add(needle: number, start: number): void {
    this.counts[needle]! += 1;
    this.sums[needle]! += start;
    this.density[Math.floor((start / this.#byteLength) * DENSITY_PARTS)]! += 1;
    if (this.first.length < FIRST) this.first.push({ needle, start });
  }
}
