import { type Arrays, allocateArrays } from "../arrays.js";
import { Generator } from "../generator.js";
import { Activations } from "./activations.js";
import type { GenerateOptions, Generation } from "./generation.js";
import { KeyValueCache } from "./key-value-cache.js";
import { TokenSequences } from "./token-sequences.js";
import type { Transformer } from "./transformer.js";

/** What one generation holds; given back at its end. */
interface Held {
  readonly at: Activations;
  readonly cache: KeyValueCache;
  readonly generator: Generator;
  readonly drawn: Arrays<{
    /** Rows of the prompts whose logits are wanted, then what was drawn. */
    indices: readonly [Int32ArrayConstructor, number];
    logProbs: readonly [Float32ArrayConstructor, number];
    rows: readonly [Float32ArrayConstructor, number];
    scratch: readonly [Float64ArrayConstructor, number];
  }>;
}

/** What the options of a generation come to; checked. */
export type Sampling = Required<{
  [Name in keyof Omit<GenerateOptions, "stop">]: NonNullable<GenerateOptions[Name]>;
}> & {
  readonly stop: number | undefined;
};

/** Continues prompts token by token, all sequences at once, until each has ended. */
export class Sampler {
  readonly #model: Transformer;
  /** Bytes of keys and values in the largest generation so far. */
  cacheBytes = 0;

  constructor(model: Transformer) {
    this.#model = model;
  }

  generate(sampling: Sampling): Generation {
    const { prompts, maxTokens, pad } = sampling;
    const { context } = this.#model.shape;
    const batch = prompts.length;
    const promptLengths = Int32Array.from(prompts, ({ length }) => length);
    const limits = promptLengths.map((length) => Math.min(context, length + maxTokens));
    const room = limits.reduce((most, limit) => Math.max(most, limit), 0);
    const wide: Generation = {
      tokens: new Int32Array(batch * room).fill(pad),
      batch,
      time: room,
      promptLengths,
      lengths: promptLengths.slice(),
      stopped: new Uint8Array(batch),
      mask: new Uint8Array(batch * room),
      logProbs: new Float32Array(batch * room),
    };
    prompts.forEach((prompt, row) => {
      wide.tokens.set(prompt, row * room);
    });
    const held = this.#hold(wide, sampling);
    try {
      this.#run(wide, limits, sampling, held);
    } finally {
      for (const part of [held.at, held.cache, held.generator, held.drawn.block]) part.free();
    }
    return narrowed(wide);
  }

  #hold({ tokens, batch, time, promptLengths }: Generation, { seed, stream }: Sampling): Held {
    const { kernel, shape } = this.#model;
    const rows = promptLengths.reduce((sum, length) => sum + length, 0);
    const cache = new KeyValueCache(this.#model, batch, time, Math.max(rows, batch));
    this.cacheBytes = Math.max(this.cacheBytes, cache.bytes);
    return {
      at: new Activations(
        kernel,
        shape,
        { rows: Math.max(rows, batch), longest: tokens.length / batch, batch },
        false,
      ),
      cache,
      generator: new Generator(kernel, seed, stream),
      drawn: allocateArrays(kernel.heap, {
        indices: [Int32Array, batch],
        logProbs: [Float32Array, batch],
        rows: [Float32Array, batch * shape.width],
        scratch: [Float64Array, 2 * shape.vocabulary],
      }),
    };
  }

  #run(wide: Generation, limits: Int32Array, sampling: Sampling, held: Held): void {
    const { lengths } = wide;
    let live = [...lengths.keys()].filter((row) => lengths[row]! < limits[row]!);
    if (live.length === 0) return;
    this.#readPrompts(wide, live, held);
    for (;;) {
      this.#draw(wide, live, sampling, held);
      live = live.filter((row) => lengths[row]! < limits[row]! && wide.stopped[row] === 0);
      if (live.length === 0) return;
      this.#readLast(wide, live, held);
    }
  }

  /** Passes over the prompts, and leaves logits of the rows that are live. */
  #readPrompts(wide: Generation, live: readonly number[], { at, cache, drawn }: Held): void {
    const { tokens, batch, time, promptLengths } = wide;
    const model = this.#model;
    const sequences = new TokenSequences(tokens, { batch, time, lengths: promptLengths }, model.shape);
    sequences.place(at);
    const { slotOfRow } = cache;
    const starts = at.starts.view;
    promptLengths.forEach((length, slot) => {
      slotOfRow.fill(slot, starts[slot]!, starts[slot]! + length);
    });
    model.forward(sequences.rows, at, cache.attendWhole(at, batch, sequences.rows));
    drawn.indices.view.set(live.map((row) => starts[row + 1]! - 1));
    const { width } = model.shape;
    model.kernel.transformer.gatherRows(
      at.last,
      width,
      drawn.indices.pointer,
      live.length,
      drawn.rows.pointer,
    );
    model.normalise(live.length, drawn.rows.pointer, at);
    model.readLogits(live.length, at);
  }

  /** Passes over the last token of each live sequence, and leaves logits of it. */
  #readLast({ tokens, time, lengths }: Generation, live: readonly number[], { at, cache }: Held): void {
    const [slotOfRow, inputs, positions] = [cache.slotOfRow, at.tokens.view, at.positions.view];
    live.forEach((row, index) => {
      slotOfRow[index] = row;
      positions[index] = lengths[row]! - 1;
      inputs[index] = tokens[row * time + lengths[row]! - 1]!;
    });
    this.#model.forward(live.length, at, cache.attendNew(at, live.length));
    this.#model.readLogits(live.length, at);
  }

  #draw(wide: Generation, live: readonly number[], sampling: Sampling, { at, drawn, generator }: Held): void {
    const { kernel, shape } = this.#model;
    kernel.transformer.sampleNucleus(
      at.logits.pointer,
      live.length,
      shape.vocabulary,
      sampling.temperature,
      sampling.topP,
      generator.pointer,
      drawn.indices.pointer,
      drawn.logProbs.pointer,
      drawn.scratch.pointer,
    );
    const [indices, logProbs] = [drawn.indices.view, drawn.logProbs.view];
    live.forEach((row, index) => {
      const token = indices[index]!;
      const place = row * wide.time + wide.lengths[row]!++;
      wide.tokens[place] = token;
      wide.mask[place] = 1;
      wide.logProbs[place] = logProbs[index]!;
      if (token === sampling.stop) wide.stopped[row] = 1;
    });
  }
}

/** The same with no more columns than the longest sequence has tokens. */
function narrowed(wide: Generation): Generation {
  const { batch, lengths } = wide;
  const time = lengths.reduce((most, length) => Math.max(most, length), 0);
  if (time === wide.time) return wide;
  const cut = <A extends Int32Array | Float32Array | Uint8Array>(from: A, to: A): A => {
    for (let row = 0; row < batch; row++)
      to.set(from.subarray(row * wide.time, row * wide.time + time), row * time);
    return to;
  };
  return {
    ...wide,
    time,
    tokens: cut(wide.tokens, new Int32Array(batch * time)),
    mask: cut(wide.mask, new Uint8Array(batch * time)),
    logProbs: cut(wide.logProbs, new Float32Array(batch * time)),
  };
}
