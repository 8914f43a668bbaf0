import { checkInteger } from "@kb/checks";
import { Block } from "@kb/wasm-runtime";
import { checkNeedle } from "./arguments.js";
import { heap } from "./kernel.js";
import { READ_AHEAD, Resident } from "./resident.js";
import { type UnitBytes, unitBytesOf, writeUnits } from "./units.js";

/** Keeps a haystack alive as long as a view of its bytes is. */
const viewOwners = /* @__PURE__ */ new WeakMap<Uint8Array, Haystack>();

/**
 * Text or bytes resident in WebAssembly memory, so that repeated searches need no copy: the fast path.
 * Accepted wherever a haystack is. Its memory is given back by {@link free}, at the end of a `using` block, or
 * some time after the object is unreachable; after that every use throws a TypeError.
 */
export class Haystack extends Resident {
  /** Length in UTF-16 code units for text, in bytes for bytes. */
  readonly length: number;
  /** Bytes a unit in memory: 1, or 2 for text with a code unit above 255. */
  readonly unitBytes: UnitBytes;
  /** Which needles go with it. */
  readonly kind: "a string" | "bytes";
  readonly #block: Block;

  private constructor(kind: "a string" | "bytes", length: number, unitBytes: UnitBytes) {
    super();
    this.kind = kind;
    this.length = length;
    this.unitBytes = unitBytes;
    this.#block = new Block(heap, length * unitBytes + READ_AHEAD);
  }

  /** A resident copy of `data`. Throws a RangeError when memory cannot hold it. */
  static from(data: string | Uint8Array): Haystack {
    checkNeedle(data, "data");
    const haystack = new Haystack(
      typeof data === "string" ? "a string" : "bytes",
      data.length,
      unitBytesOf(data),
    );
    writeUnits(data, 0, data.length, haystack.pointer, haystack.unitBytes);
    return haystack;
  }

  /** Room for `byteLength` bytes, to be filled through {@link bytes}: no copy at all. Holds zeros at first. */
  static allocate(byteLength: number): Haystack {
    checkInteger(byteLength, "byteLength");
    const haystack = new Haystack("bytes", byteLength, 1);
    haystack.bytes.fill(0);
    return haystack;
  }

  /**
   * A view of the memory: the bytes, or the text's units as they are stored. It dies (its length becomes 0) when the
   * memory grows, that is, with any later allocation in this package: take it anew when you need it.
   */
  get bytes(): Uint8Array {
    const view = new Uint8Array(heap.memory.buffer, this.pointer, this.length * this.unitBytes);
    viewOwners.set(view, this);
    return view;
  }

  /** @internal The same as units: bytes, or UTF-16 code units. Dies with {@link bytes}. */
  get units(): Uint8Array | Uint16Array {
    const { bytes } = this;
    return this.unitBytes === 1 ? bytes : new Uint16Array(bytes.buffer, bytes.byteOffset, this.length);
  }

  /** @internal Where the first unit lies. */
  get pointer(): number {
    return this.#block.pointer;
  }

  /** Gives the memory back. A second call does nothing. */
  free(): void {
    this.#block.free();
  }

  /** As {@link free}, for `using`. */
  [Symbol.dispose](): void {
    this.free();
  }
}
