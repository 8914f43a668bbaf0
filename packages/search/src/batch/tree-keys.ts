import { Block } from "@kb/wasm-runtime";
import type { TypedArray } from "../arguments.js";
import { heap, type SearchExports } from "../kernel.js";
import { NotSortedError } from "../not-sorted-error.js";
import { decode } from "./codes.js";
import type { Form } from "./forms.js";
import type { Queries } from "./keys.js";
import type { Side, SortedKeys } from "./ranks.js";
import { LINE, layOut } from "./tree-layout.js";
import { copy, doubleNear, integerBound, WINDOW, writeQueries } from "./window.js";

/** A running WebAssembly loop is not replaced by better code: keys are taken in by so many a call. */
const SLICE = 1 << 16;

/** What becomes of keys. */
export interface TreeOptions {
  /** Whether to throw where they do not ascend. */
  readonly validate: boolean;
  /** Whether they get no inner layers, for few queries or queries that ascend: copying them is then all there is to do. */
  readonly isFlat: boolean;
}

/** Keys as codes in an S+ tree in the kernel's memory. */
export class TreeKeys implements SortedKeys {
  readonly length: number;
  readonly byteLength: number;
  readonly #kernel: SearchExports;
  readonly #form: Form;
  readonly #block: Block;
  readonly #leaves: number;
  /** Whether some key is the form's greatest, which has the code that queries beyond all keys get too. */
  readonly #reachesGreatest: boolean;

  /** Copies the keys. Throws a {@link NotSortedError} if they do not ascend, unless that is not to be checked. */
  constructor(kernel: SearchExports, form: Form, keys: TypedArray, { validate, isFlat }: TreeOptions) {
    const { length } = keys;
    const { layers, lines } = layOut(length, LINE / form.View.BYTES_PER_ELEMENT, isFlat);
    this.length = length;
    this.byteLength = lines * LINE;
    this.#kernel = kernel;
    this.#form = form;
    this.#reachesGreatest = form.greatest !== undefined && length > 0 && keys[length - 1]! >= form.greatest;
    this.#block = new Block(heap, this.byteLength);
    const tree = this.#block.pointer;
    const at = layers.map((line) => tree + line * LINE);
    this.#leaves = at.at(-1)!;
    heap.u32.set([length, layers.length - 1, Number(this.#isWide), ...at], tree / 4);
    this.#copyKeys(keys);
    if (validate) this.#checkAscending(keys);
    kernel.buildTree(tree);
  }

  keyAt(index: number): number | bigint {
    const { buffer } = this.#block.bytes;
    return decode(this.#form, new DataView(buffer, this.#leaves + index * this.#form.View.BYTES_PER_ELEMENT));
  }

  rank(x: number | bigint, side: Side): number {
    const { pointer } = this.#block;
    const form = this.#form;
    if (isBeyond(form, x, side)) return this.length;
    if (form.least !== undefined && typeof x === "bigint") {
      const bound = integerBound(form, x, side);
      return this.#kernel.rankOf(pointer, bound - 2n ** 63n - form.least) >>> 0;
    }
    const number = typeof x === "bigint" ? doubleNear(x, side) : x;
    return this.#kernel.rankOfNumber(pointer, form.id, side === "right", number) >>> 0;
  }

  rankAll(queries: Queries, side: Side, answers: Uint32Array): void {
    const kernel = this.#kernel;
    const { pointer } = this.#block;
    const largest = Math.min(WINDOW, queries.length);
    const codes = heap.allocate(largest * 12);
    const out = codes + largest * 8;
    try {
      for (let start = 0; start < queries.length; start += WINDOW) {
        const count = Math.min(WINDOW, queries.length - start);
        writeQueries(kernel, this.#form, queries, start, count, side, codes);
        kernel.search(pointer, codes, count, out);
        answers.set(heap.u32.subarray(out / 4, out / 4 + count), start);
      }
    } finally {
      heap.release(codes);
    }
    if (this.#reachesGreatest) this.#raiseBeyond(queries, side, answers);
  }

  free(): void {
    this.#block.free();
  }

  get #isWide(): boolean {
    return this.#form.View.BYTES_PER_ELEMENT === 8;
  }

  #copyKeys(keys: TypedArray): void {
    const { View, id } = this.#form;
    const { buffer } = heap.memory;
    copy(keys, new View(buffer, this.#leaves, keys.length));
    for (let start = 0; start < keys.length; start += SLICE) {
      const count = Math.min(SLICE, keys.length - start);
      this.#kernel.encode(id, false, this.#leaves + start * View.BYTES_PER_ELEMENT, count);
    }
    const end = (this.#block.pointer + this.byteLength - this.#leaves) / View.BYTES_PER_ELEMENT;
    if (this.#isWide) new BigInt64Array(buffer, this.#leaves, end).fill(2n ** 63n - 1n, keys.length);
    else new Int32Array(buffer, this.#leaves, end).fill(2 ** 31 - 1, keys.length);
  }

  #checkAscending(keys: TypedArray): void {
    for (let start = 0; start < keys.length; start += SLICE) {
      const count = Math.min(SLICE + 1, keys.length - start);
      const codes = this.#leaves + start * this.#form.View.BYTES_PER_ELEMENT;
      const index = this.#kernel.firstDescent(this.#isWide, codes, count) >>> 0;
      if (index === count) continue;
      this.free();
      throw new NotSortedError("keys", start + index, keys[start + index], keys[start + index + 1]);
    }
  }

  /** Queries beyond the greatest key are behind keys equal to it too. */
  #raiseBeyond(queries: Queries, side: Side, answers: Uint32Array): void {
    for (let i = 0; i < queries.length; i++) {
      if (isBeyond(this.#form, queries[i]!, side)) answers[i] = this.length;
    }
  }
}

/** Whether all keys of a form are below `x`, or, for upper bounds, none is above it. */
function isBeyond({ greatest }: Form, x: number | bigint, side: Side): boolean {
  return greatest !== undefined && !(side === "left" ? x <= greatest : x < greatest);
}
