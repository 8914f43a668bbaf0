import { forget, releaseWith } from "./finalize.js";
import type { Heap } from "./heap.js";
import { PlainMemory } from "./plain-memory.js";

/**
 * A piece of WebAssembly memory with an owner: given back by {@link free}, or when the block is collected.
 * Public objects that keep memory between calls hold their blocks in a field and pass `free` on.
 */
export class Block {
  readonly byteLength: number;
  readonly #heap: Heap;
  #pointer: number;

  constructor(heap: Heap, byteLength: number) {
    this.byteLength = byteLength;
    this.#heap = heap;
    heap.standIn ??= PlainMemory;
    this.#pointer = heap.allocate(byteLength);
    releaseWith(this, heap, this.#pointer);
  }

  /** The block's address. Throws a TypeError after {@link free}. */
  get pointer(): number {
    if (this.#pointer === 0)
      throw new TypeError("this object's memory was freed; it cannot be used any more");
    return this.#pointer;
  }

  get freed(): boolean {
    return this.#pointer === 0;
  }

  /** A view of the block. It dies when memory grows, that is, with any later allocation, and after {@link free}. */
  get bytes(): Uint8Array {
    return new Uint8Array(this.#heap.memory.buffer, this.pointer, this.byteLength);
  }

  /** Gives the memory back. A second call does nothing. */
  free(): void {
    if (this.#pointer === 0) return;
    forget(this);
    this.#heap.release(this.#pointer);
    this.#pointer = 0;
  }
}
