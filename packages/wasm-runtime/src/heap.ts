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
  /**
   * The whole memory as bytes, once something is allocated. Read it anew after every allocation: growth detaches the
   * view that was there before.
   */
  u8: Uint8Array = new Uint8Array(0);
  /** The whole memory as 32-bit words; the same rule as for {@link u8}. */
  u32: Uint32Array = new Uint32Array(0);
  readonly #lengths: Map<number, number> = new Map();
  readonly #maximumPages: number;
  /** Where free spans begin and end, in turn and ascending; no two touch, and the last has no end. */
  readonly #edges: number[];
  #memory: WebAssembly.Memory | undefined;

  /** @param modules How many modules share the memory: each keeps its static data in a page of its own, before the heap. */
  constructor(modules = 1, maximumPages = 65536) {
    this.#edges = [modules * PAGE];
    this.#maximumPages = maximumPages;
  }

  get memory(): WebAssembly.Memory {
    if (this.#memory === undefined) {
      const Memory = globalThis.WebAssembly?.Memory ?? this.standIn;
      this.#memory = new Memory({ initial: this.#edges[0]! / PAGE, maximum: this.#maximumPages });
    }
    return this.#memory;
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
    while (this.#edges[at + 1]! - this.#edges[at]! < length) at += 2;
    const pointer = this.#edges[at]!;
    this.#growFor(length, pointer + length);
    this.#turn(pointer, pointer + length);
    this.#lengths.set(pointer, length);
    return pointer;
  }

  /** Gives back what {@link allocate} returned. */
  release(pointer: number): void {
    const length = this.#lengths.get(pointer);
    if (length === undefined) throw new RangeError(`pointer must be an allocated address, got ${pointer}`);
    this.#lengths.delete(pointer);
    this.#turn(pointer, pointer + length);
  }

  /** Turns what is free into what is not, or back: where there was an edge there is none now, and the reverse. */
  #turn(...edges: [start: number, end: number]): void {
    for (const edge of edges) {
      let at = 0;
      while (this.#edges[at]! < edge) at++;
      if (this.#edges[at] === edge) this.#edges.splice(at, 1);
      else this.#edges.splice(at, 0, edge);
    }
  }

  /** Grows memory, if need be, until it reaches to `end`. */
  #growFor(length: number, end: number): void {
    if (end <= this.u8.length) return;
    const { memory } = this;
    const held = memory.buffer.byteLength;
    const needed = Math.ceil((end - held) / PAGE);
    const most = this.#maximumPages - held / PAGE;
    try {
      memory.grow(Math.max(needed, Math.min(Math.ceil(needed / STEP) * STEP, most)));
    } catch {
      throw new RangeError(
        `cannot allocate ${length} bytes of WebAssembly memory: it holds ${held} bytes and may grow to ${this.#maximumPages * PAGE} at most`,
      );
    }
    this.u8 = new Uint8Array(memory.buffer);
    this.u32 = new Uint32Array(memory.buffer);
  }
}
