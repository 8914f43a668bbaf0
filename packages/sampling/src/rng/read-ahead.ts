import { heap } from "../heap.js";
import { refill } from "./refill.js";
import { END, NEXT, ROTATION } from "./source-layout.js";

const UNIT = 2 ** -53;
/** How many words are read ahead at first, and at most: twice as many each time, until a kernel draws in between. */
const LEAST = 4;
const MOST = 256;

/**
 * What single draws read ahead of the kernels: the words that follow, made numbers in TypeScript. A call into WebAssembly for each
 * number takes as long as three of Math.random(), and looking into its memory for each as long as two.
 */
export class ReadAhead {
  /** The next numbers, the last first. */
  readonly numbers: Float64Array = new Float64Array(MOST);
  /** How many of them are unread. */
  left = 0;
  #reach = LEAST;

  /** Reads on in the source at `pointer`, which must have been given back what was left, and answers the first number. */
  read(pointer: number): number {
    const field = pointer >>> 2;
    if (heap.u32[field + END / 4]! - heap.u32[field + NEXT / 4]! < 8) refill(pointer);
    const { u32 } = heap;
    const next = u32[field + NEXT / 4]!;
    const count = Math.min(this.#reach, (u32[field + END / 4]! - next) >>> 3);
    u32[field + NEXT / 4] = next + 8 * count;
    const paired = u32[field + ROTATION / 4] !== 0;
    for (let i = count, at = next >>> 2; i > 0; at += 2) {
      const [first, second] = [u32[at]!, u32[at + 1]!];
      this.numbers[--i] =
        (paired ? (first >>> 5) * 67108864 + (second >>> 6) : second * 2097152 + (first >>> 11)) * UNIT;
    }
    this.#reach = Math.min(2 * this.#reach, MOST);
    this.left = count - 1;
    return this.numbers[this.left]!;
  }

  /** Gives what was not drawn back to the source at `pointer`: whoever else reads there goes on behind the last single draw. */
  giveBack(pointer: number): void {
    if (this.left === 0) return;
    heap.u32[(pointer + NEXT) >>> 2]! -= 8 * this.left;
    this.left = 0;
    this.#reach = LEAST;
  }
}
