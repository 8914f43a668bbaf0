import { describe } from "@kb/checks";
import {
  type Block,
  type BlockMaps,
  type BlockState,
  type Definition,
  definitionOf,
  makeBlock,
} from "../block.js";
import type { FeatureMap } from "../feature-map.js";

/** Copies what the blocks have learnt into the block that they make. */
function withLearnt<Made extends BlockState>(made: Made, blocks: readonly BlockState[]): Made {
  let [parameters, statistics] = [0, 0];
  for (const block of blocks) {
    made.parameters.set(block.parameters, parameters);
    made.statistics.set(block.statistics, statistics);
    parameters += block.parameters.length;
    statistics += block.statistics.length;
  }
  return made;
}

/**
 * Blocks one after another as one block, whose parameters are a copy of theirs, in order.
 *
 * Maps stay in WebAssembly memory from one to the next. Throws a TypeError for what is no list of blocks, a RangeError where one gives a list of maps and the next takes one, or the reverse.
 *
 * @example
 * const stem = sequence([convUnit({ inputs: 3, outputs: 8, stride: 2 }), convUnit({ inputs: 8, outputs: 16, stride: 2 })]);
 * stem.forward({ data: new Float32Array(3 * 64), shape: [1, 3, 8, 8] }).shape; // [1, 16, 2, 2]
 */
export function sequence<Input extends BlockMaps = FeatureMap, Output extends BlockMaps = FeatureMap>(
  blocks: readonly BlockState[],
): Block<Input, Output> {
  if (!Array.isArray(blocks)) throw new TypeError(`blocks must be an array, got ${describe(blocks)}`);
  if (blocks.length === 0) throw new RangeError("blocks must have one at least, got none");
  const parts = blocks.map((block, index) => definitionOf(block, `blocks[${index}]`));
  parts.forEach((part, index) => {
    const next = parts[index + 1];
    if (next !== undefined && next.takesOne !== part.givesOne) {
      throw new RangeError(
        `blocks[${index + 1}] must take ${part.givesOne ? "one map" : "a list of maps"}, as blocks[${index}] gives it`,
      );
    }
  });
  const definition: Definition = {
    ...parts[0]!,
    define(layout) {
      const runs = parts.map(({ define }, index) => define(layout.part(index)));
      return (pass, inputs) => runs.reduce((maps, run) => run(pass, maps), inputs);
    },
    givesOne: parts.at(-1)!.givesOne,
  };
  return withLearnt(makeBlock<Input, Output>(definition), blocks);
}

/**
 * One block for each map of a list, with the same parameters for all: a head that the levels of a pyramid share.
 *
 * Its parameters are a copy of the block's. Throws a TypeError for what is no block, a RangeError for a block of lists of maps.
 *
 * @example
 * const head = eachLevel(conv2d({ inputs: 4, outputs: 2 }));
 * const level = (size) => ({ data: new Float32Array(4 * size * size), shape: [1, 4, size, size] });
 * head.forward([level(8), level(4)]).map(({ shape }) => shape[2]); // [8, 4]
 */
export function eachLevel(
  block: Block<FeatureMap, FeatureMap>,
): Block<readonly FeatureMap[], readonly FeatureMap[]> {
  const part = definitionOf(block, "block");
  if (!part.takesOne || !part.givesOne) throw new RangeError("block must take one map and give one");
  const definition: Definition = {
    channels: "any",
    define(layout) {
      const run = part.define(layout);
      return (pass, inputs) => inputs.flatMap((map) => run(pass, [map]));
    },
    ...{ takesOne: false, givesOne: false },
  };
  return withLearnt(makeBlock(definition), [block]);
}
