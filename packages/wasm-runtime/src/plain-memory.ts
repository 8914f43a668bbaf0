const PAGE = 65536;

/**
 * Stands in for `WebAssembly.Memory` on hosts that have no WebAssembly at all (Lockdown Mode, `node --jitless`), so that
 * objects which keep data in memory work there too, searched by the portable code.
 */
export class PlainMemory implements WebAssembly.Memory {
  buffer: ArrayBuffer;
  readonly #maximumPages: number;

  constructor({ initial, maximum = 65536 }: WebAssembly.MemoryDescriptor) {
    this.buffer = new ArrayBuffer(initial * PAGE);
    this.#maximumPages = maximum;
  }

  /** Adds `pages` pages and returns how many there were. Throws a RangeError beyond the maximum. */
  grow(pages: number): number {
    const before = this.buffer.byteLength / PAGE;
    if (!(before + pages <= this.#maximumPages)) throw new RangeError("maximum memory size exceeded");
    const grown = new ArrayBuffer((before + pages) * PAGE);
    new Uint8Array(grown).set(new Uint8Array(this.buffer));
    this.buffer = grown;
    return before;
  }
}
