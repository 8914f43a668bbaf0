import { type Arrays, allocateArrays } from "../arrays.js";
import type { Activations } from "./activations.js";
import type { Attend, Transformer } from "./transformer.js";

type Numbers = readonly [Float32ArrayConstructor, number];

/** The keys and values of the past tokens of some sequences, each in a slot, for every layer. */
export class KeyValueCache {
  readonly slots: number;
  /** Tokens that a slot has room for, a multiple of four. */
  readonly capacity: number;
  readonly #model: Transformer;
  readonly #arrays: Arrays<{
    keys: Numbers;
    values: Numbers;
    slotOfRow: readonly [Int32ArrayConstructor, number];
  }>;

  /** @param rows How many rows a pass may have. */
  constructor(model: Transformer, slots: number, tokens: number, rows: number) {
    this.#model = model;
    this.slots = slots;
    this.capacity = 4 * Math.ceil(tokens / 4);
    const { layers, width } = model.shape;
    const length = layers * slots * this.capacity * width;
    this.#arrays = allocateArrays(model.kernel.heap, {
      keys: [Float32Array, length],
      values: [Float32Array, length],
      slotOfRow: [Int32Array, rows],
    });
  }

  /** Which slot each row of a pass belongs to; write before the pass. */
  get slotOfRow(): Int32Array {
    return this.#arrays.slotOfRow.view;
  }

  /** Attends within whole sequences, and keeps their keys and values. */
  readonly attendWhole = (at: Activations, batch: number, rows: number): Attend => {
    const { transformer } = this.#model.kernel;
    const { heads, width } = this.#model.shape;
    return ({ qkv, mixed, logSums }, layer) => {
      transformer.attention(qkv, at.starts.pointer, batch, heads, width / heads, mixed, logSums, at.scratch);
      const { keys, values, slots } = this.#of(layer);
      transformer.cacheRows(qkv, slots, at.positions.pointer, rows, width, this.capacity, keys, values);
    };
  };

  /** Attends from one new token a row to all earlier ones of its slot, and keeps its key and value. */
  readonly attendNew = (at: Activations, rows: number): Attend => {
    const { transformer } = this.#model.kernel;
    const { heads, width } = this.#model.shape;
    return ({ qkv, mixed }, layer) => {
      const { keys, values, slots } = this.#of(layer);
      transformer.attendCached(
        qkv,
        slots,
        at.positions.pointer,
        rows,
        heads,
        width / heads,
        this.capacity,
        keys,
        values,
        mixed,
        at.scratch,
      );
    };
  };

  #of(layer: number): { keys: number; values: number; slots: number } {
    const { keys, values, slotOfRow } = this.#arrays;
    const offset = 4 * layer * this.slots * this.capacity * this.#model.shape.width;
    return { keys: keys.pointer + offset, values: values.pointer + offset, slots: slotOfRow.pointer };
  }

  get bytes(): number {
    return this.#arrays.block.byteLength;
  }

  free(): void {
    this.#arrays.block.free();
  }
}
