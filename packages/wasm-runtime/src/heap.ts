/** Blocks begin at multiples of this many bytes: a cache line, which is also what the copy into memory is fastest to. */
const ALIGNMENT = 64;
const PAGE = 65536;
/** Memory grows by whole steps of this many pages (1 MiB) while it may, so that small allocations detach views seldom. */
const STEP = 16;

/**
 * One WebAssembly memory and its allocator, shared by the modules of a package. Nothing is created before the first use.
 *
 * First fit over the free spans in order of address; neighbours are joined on release, so memory stays as large as its
 * fullest moment asked for. Allocation and release cost O(number of free spans), which is one or two in ordinary use.
 */
export class Heap {
  /** What makes the memory on hosts without WebAssembly; only objects that keep data there have use for one. */
  standIn: typeof WebAssembly.Memory | undefined;
  readonly #base: number;
  readonly #maximumPages: number;
  /** Where free spans begin and end, in turn and ascending; no two touch. */
  readonly #free: number[] = [];
  readonly #lengths: Map<number, number> = new Map();
  #memory: WebAssembly.Memory | undefined;
  #u8: Uint8Array = new Uint8Array(0);
  #u32: Uint32Array = new Uint32Array(0);

  /** @param modules How many modules share the memory: each keeps its static data in a page of its own, before the heap. */
  constructor(modules = 1, maximumPages = 65536) {
    this.#base = modules * PAGE;
    this.#maximumPages = maximumPages;
  }

  get memory(): WebAssembly.Memory {
    if (this.#memory === undefined) {
      const Memory = globalThis.WebAssembly?.Memory ?? this.standIn;
      this.#memory = new Memory({ initial: this.#base / PAGE, maximum: this.#maximumPages });
    }
    return this.#memory;
  }

  /** The whole memory as bytes. Read it anew after every allocation: growth detaches the view that was there before. */
  get u8(): Uint8Array {
    // Asking the view for its length is free; asking the memory for its buffer took 30 ns.
    if (this.#u8.length === 0) this.#viewMemory();
    return this.#u8;
  }

  /** The whole memory as 32-bit words; the same rule as for {@link u8}. */
  get u32(): Uint32Array {
    if (this.#u32.length === 0) this.#viewMemory();
    return this.#u32;
  }

  /** How many bytes stand allocated, rounded up to whole cache lines. */
  get allocatedBytes(): number {
    let total = 0;
    for (const length of this.#lengths.values()) total += length;
    return total;
  }

  /** The address of `byteLength` fresh bytes (not zeroed), aligned to 64. Throws a RangeError when memory cannot grow so far. */
  allocate(byteLength: number): number {
    const length = Math.max(1, Math.ceil(byteLength / ALIGNMENT)) * ALIGNMENT;
    let at = 0;
    while (at < this.#free.length && this.#free[at + 1]! - this.#free[at]! < length) at += 2;
    if (at === this.#free.length) at = this.#grow(length);
    const pointer = this.#free[at]!;
    this.#free[at] = pointer + length;
    this.#joinAt(at);
    this.#lengths.set(pointer, length);
    return pointer;
  }

  /** Gives back what {@link allocate} returned. */
  release(pointer: number): void {
    const length = this.#lengths.get(pointer);
    if (length === undefined) throw new RangeError(`pointer must be an allocated address, got ${pointer}`);
    this.#lengths.delete(pointer);
    this.#addFree(pointer, pointer + length);
  }

  #addFree(start: number, end: number): void {
    let at = 0;
    for (let high = this.#free.length; at < high; ) {
      const middle = (at + high) >>> 1;
      if (this.#free[middle]! <= start) at = middle + 1;
      else high = middle;
    }
    this.#free.splice(at, 0, start, end);
    this.#joinAt(at + 1);
    this.#joinAt(at - 1);
  }

  /** What ends where the next begins is one: a free span with its neighbour, or one that is used up with itself. */
  #joinAt(at: number): void {
    if (this.#free[at] === this.#free[at + 1]) this.#free.splice(at, 2);
  }

  /** Grows memory until its last free span holds `length` bytes, and returns that span's place. */
  #grow(length: number): number {
    const end = this.memory.buffer.byteLength;
    const trailing = this.#free.at(-1) === end ? end - this.#free.at(-2)! : 0;
    const needed = Math.ceil((length - trailing) / PAGE);
    const pages = Math.max(
      needed,
      Math.min(Math.ceil(needed / STEP) * STEP, this.#maximumPages - end / PAGE),
    );
    try {
      this.memory.grow(pages);
    } catch {
      throw new RangeError(
        `cannot allocate ${length} bytes of WebAssembly memory: it holds ${end} bytes and may grow to ${this.#maximumPages * PAGE} at most`,
      );
    }
    this.#viewMemory();
    this.#addFree(end, end + pages * PAGE);
    return this.#free.length - 2;
  }

  #viewMemory(): void {
    this.#u8 = new Uint8Array(this.memory.buffer);
    this.#u32 = new Uint32Array(this.memory.buffer);
  }
}
