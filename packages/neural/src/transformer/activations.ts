import type { Block } from "@kb/wasm-runtime";
import { type ArrayAt, allocateArrays } from "../arrays.js";
import type { TransformerKernel } from "./kernel.js";
import type { TransformerShape } from "./shape.js";

/** Where a block of a transformer finds what it makes of its rows. Addresses of float32 matrices. */
export interface BlockActivations {
  readonly input: number;
  readonly firstNorm: number;
  readonly firstStats: number;
  readonly qkv: number;
  readonly mixed: number;
  readonly logSums: number;
  readonly middle: number;
  readonly secondNorm: number;
  readonly secondStats: number;
  readonly hidden: number;
  /** After GELU; with room for a gradient of `qkv`, which comes here on the way back. */
  readonly active: number;
  readonly output: number;
}

/** For how many rows there is room, how long the longest sequence of them may be, and how many sequences. */
export interface Room {
  readonly rows: number;
  readonly longest: number;
  readonly batch: number;
}

/** Floats a row of what a block makes; `input` and `output` apart. */
function blockWidths({ width, hidden, heads }: TransformerShape) {
  return {
    firstNorm: width,
    firstStats: 2,
    qkv: 3 * width,
    mixed: width,
    logSums: heads,
    middle: width,
    secondNorm: width,
    secondStats: 2,
    hidden,
    active: Math.max(hidden, 3 * width),
  };
}

/** Rows of scores that the kernel holds at a time; see assembly/transformer/softmax-row.ts. */
const QUERIES = 16;

/** The memory of passes through a transformer. */
export class Activations {
  readonly room: Room;
  /** Whether every block has memory of its own, so that there is a way back; else all use the same, and the same stream. */
  readonly keeps: boolean;
  readonly blocks: readonly BlockActivations[];
  readonly tokens: ArrayAt<Int32Array>;
  readonly positions: ArrayAt<Int32Array>;
  readonly starts: ArrayAt<Int32Array>;
  /** What comes out of the last block, and normalised. */
  readonly last: number;
  readonly lastStats: number;
  readonly lastNorm: number;
  readonly logits: ArrayAt<Float32Array>;
  readonly values: ArrayAt<Float32Array>;
  readonly scratch: number;
  readonly #block: Block;

  constructor({ heap }: TransformerKernel, shape: TransformerShape, room: Room, keeps: boolean) {
    this.room = room;
    this.keeps = keeps;
    const { width, layers, vocabulary } = shape;
    const { rows, longest, batch } = room;
    const padded = 8 * Math.ceil(longest / 8);
    const floats = (length: number) => [Float32Array, length] as const;
    const integers = (length: number) => [Int32Array, length] as const;
    const own = keeps ? layers : 1;
    const widths = Object.entries(blockWidths(shape)).filter(([name]) => keeps || name !== "middle");
    const arrays = allocateArrays(heap, {
      ...Object.fromEntries(
        Array.from({ length: own }, (_, layer) =>
          widths.map(([name, each]) => [`${name}${layer}`, floats(rows * each)] as const),
        ).flat(),
      ),
      ...Object.fromEntries(
        Array.from({ length: keeps ? layers + 1 : 1 }, (_, layer) => [
          `stream${layer}`,
          floats(rows * width),
        ]),
      ),
      tokens: integers(rows),
      positions: integers(rows),
      starts: integers(batch + 1),
      lastStats: floats(2 * rows),
      lastNorm: floats(rows * width),
      logits: floats(rows * vocabulary),
      values: floats(rows),
      scratch: floats(2 * (width / shape.heads + QUERIES) * padded),
    });
    const at = (name: string) => (arrays as unknown as Record<string, ArrayAt<Float32Array>>)[name]!.pointer;
    const stream = (layer: number) => at(`stream${keeps ? layer : 0}`);
    this.blocks = Array.from({ length: layers }, (_, layer) => {
      const own = Object.fromEntries(widths.map(([name]) => [name, at(`${name}${keeps ? layer : 0}`)]));
      const made = { middle: stream(layer), ...own } as Record<keyof ReturnType<typeof blockWidths>, number>;
      return { ...made, input: stream(layer), output: stream(layer + 1) };
    });
    this.last = stream(layers);
    this.tokens = arrays.tokens;
    this.positions = arrays.positions;
    this.starts = arrays.starts;
    this.lastStats = arrays.lastStats.pointer;
    this.lastNorm = arrays.lastNorm.pointer;
    this.logits = arrays.logits;
    this.values = arrays.values;
    this.scratch = arrays.scratch.pointer;
    this.#block = arrays.block;
  }

  /** Whether a pass of this size fits. */
  holds({ rows, longest, batch }: Room, keeps: boolean): boolean {
    const { room } = this;
    return (this.keeps || !keeps) && rows <= room.rows && longest <= room.longest && batch <= room.batch;
  }

  get bytes(): number {
    return this.#block.byteLength;
  }

  free(): void {
    this.#block.free();
  }
}
