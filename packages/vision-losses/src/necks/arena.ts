import { Block } from "@kb/wasm-runtime";
import { heap } from "../kernel.js";

const ALIGNMENT = 16;
const CHUNK = 1 << 18;

/** Memory that is taken piece by piece and given back all at once; later rounds use the same chunks. */
export class Arena {
  readonly #chunks: Block[] = [];
  #chunk = 0;
  #used = 0;

  /** The address of `byteLength` bytes, not zeroed, with room for a whole vector behind them. */
  take(byteLength: number): number {
    const length = Math.ceil(byteLength / ALIGNMENT + 1) * ALIGNMENT;
    for (;;) {
      const chunk = this.#chunks[this.#chunk];
      if (chunk === undefined) this.#chunks.push(new Block(heap, Math.max(length, CHUNK)));
      else if (this.#used + length <= chunk.byteLength) {
        this.#used += length;
        return chunk.pointer + this.#used - length;
      } else {
        this.#chunk++;
        this.#used = 0;
      }
    }
  }

  /** Makes everything free to be taken again. */
  reset(): void {
    this.#chunk = 0;
    this.#used = 0;
  }

  /** Gives the memory back to the heap. */
  free(): void {
    for (const chunk of this.#chunks.splice(0)) chunk.free();
    this.reset();
  }
}
