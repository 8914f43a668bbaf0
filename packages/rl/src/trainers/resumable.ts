import { decodeSafetensors, encodeSafetensors, type Tensor } from "@kb/neural";

/** Something whose state a training keeps. */
export interface Saveable {
  save?(): Uint8Array;
  load?(saved: Uint8Array): void;
}

/**
 * Work that goes on each time it is asked: iterate over it, stop when it is good enough, and iterate again to go on.
 * {@link save} gives all that decides how it goes on, down to the random streams: what is loaded from it continues bit for
 * bit.
 */
export abstract class Resumable<Report> implements IterableIterator<Report> {
  /** What it counts, saved beside its parts. */
  protected abstract readonly counters: Record<string, number>;

  /** Whether it has come to its end. */
  protected abstract get isOver(): boolean;

  /** One update, and its report. */
  protected abstract advance(): Report;

  /** What {@link save} saves, by name. */
  protected abstract parts(): Readonly<Record<string, Saveable>>;

  /** One update, and its report. */
  next(): IteratorResult<Report> {
    if (this.isOver) return { done: true, value: undefined };
    return { done: false, value: this.advance() };
  }

  /** Called by `break`; it can be iterated again. */
  return(): IteratorResult<Report> {
    return { done: true, value: undefined };
  }

  /** Itself. */
  [Symbol.iterator](): this {
    return this;
  }

  /** Everything that decides how it goes on, as one safetensors file. Throws a TypeError where a model cannot be saved. */
  save(): Uint8Array {
    const tensors: Record<string, Tensor> = {};
    for (const [name, part] of Object.entries(this.parts())) {
      if (part.save === undefined)
        throw new TypeError(`${name} has no method save, so the training cannot be saved`);
      const data = part.save();
      tensors[name] = { shape: [data.length], data };
    }
    const metadata = Object.fromEntries(
      Object.entries(this.counters).map(([name, count]) => [name, `${count}`]),
    );
    return encodeSafetensors({ tensors, metadata });
  }

  /** Goes on from what {@link save} gave, in a training made with the same options. */
  load(saved: Uint8Array): void {
    const { tensors, metadata } = decodeSafetensors(saved);
    const parts = Object.entries(this.parts());
    for (const [name, part] of parts) {
      if (part.load === undefined)
        throw new TypeError(`${name} has no method load, so the training cannot be loaded`);
      if (!(tensors[name]?.data instanceof Uint8Array)) throw new RangeError(`saved must hold ${name}`);
    }
    for (const [name, part] of parts) part.load?.(tensors[name]!.data as Uint8Array);
    for (const name of Object.keys(this.counters)) this.counters[name] = Number(metadata[name]);
  }
}
