import { heap } from "../heap.js";
import { uniformKernel } from "../kernel.js";
import { refill } from "./refill.js";
import { END, NEXT } from "./source-layout.js";

/** How many numbers are read ahead at first, and at most: twice as many each time, until something else draws in between. */
const LEAST = 4;
const MOST = 256;

/** The bytes that numbers read ahead take. */
export const AHEAD_BYTES: number = 8 * MOST;

/** What single draws read ahead of the kernels: a call into WebAssembly for each number takes as long as three of Math.random(). */
export class ReadAhead {
  /** In WebAssembly memory; the unread ones are the last, from {@link at} on. Empty before the first draw, and when memory grew. */
  numbers: Float64Array = new Float64Array(0);
  at: number = MOST;
  #reach = LEAST;

  /** The next uniform of the source at `pointer`, where {@link numbers} does not have it; they lie at `address`. */
  read(pointer: number, address: number): number {
    const { u32 } = heap;
    if (this.numbers.length === 0) this.numbers = new Float64Array(u32.buffer, address, MOST);
    if (this.at === MOST) {
      const field = pointer >>> 2;
      const unread = (): number => (u32[field + END / 4]! - u32[field + NEXT / 4]!) >>> 3;
      if (unread() === 0) refill(pointer);
      const count = Math.min(this.#reach, unread());
      this.at = MOST - count;
      this.#reach = Math.min(2 * count, MOST);
      uniformKernel().fillF64(pointer, address + 8 * this.at, count);
    }
    return this.numbers[this.at++]!;
  }

  /** Gives what was not drawn back to the source at `pointer`: whoever else reads there goes on behind the last single draw. */
  giveBack(pointer: number): void {
    if (this.at === MOST) return;
    heap.u32[(pointer + NEXT) >>> 2]! -= 8 * (MOST - this.at);
    this.forget();
  }

  forget(): void {
    this.at = MOST;
    this.#reach = LEAST;
  }
}
