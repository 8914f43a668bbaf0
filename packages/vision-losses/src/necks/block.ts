import { checkInteger, checkObject, checkTypedArray, describe } from "@kb/checks";
import { Arena } from "./arena.js";
import { checkFeatureMap, type FeatureMap } from "./feature-map.js";
import { type BlockParameter, Layout } from "./layout.js";
import { copyOut, type MapAt, Pass } from "./pass.js";

/** Feature maps in, or out: one, or a pyramid's, finest first. */
export type BlockMaps = FeatureMap | readonly FeatureMap[];

/** What a block has learnt. */
export interface BlockState {
  /** All parameters, flat: change them in place. */
  readonly parameters: Float32Array;
  /** Their gradients, to which `backward` adds; fill them with 0 after a step. */
  readonly gradients: Float32Array;
  /** Running means and variances of batch normalisations, flat; training changes them. */
  readonly statistics: Float32Array;
  /** The name, shape and place of each parameter. */
  readonly layout: readonly BlockParameter[];
  /** Gives back the memory that is kept between the ways; the block can be used again. */
  free(): void;
}

/** A part of a detector over real feature maps, which runs forward and back. */
export interface Block<Input extends BlockMaps, Output extends BlockMaps> extends BlockState {
  /** The block's maps of `input`; in training, the default, batch normalisation takes the statistics of this batch. */
  forward(input: Input, options?: ForwardOptions): Output;
  /** The gradient of the last input from that of its output; once for each `forward`. */
  backward(gradient: Output): Input;
}

/** Options of a block's `forward`. */
export interface ForwardOptions {
  /** Default true; false takes the running statistics. */
  readonly training?: boolean | undefined;
}

/** What all blocks can be given. */
export interface BlockOptions {
  /** An integer from 0 to 2³² − 1: where the random parameters begin; default 0. */
  readonly seed?: number | undefined;
}

/** Runs a block's operations. */
export type Run = (pass: Pass, inputs: readonly MapAt[]) => readonly MapAt[];

/** What makes a block: its parameters, which `define` adds, and how many channels each input has (undefined: any). */
export interface Definition {
  readonly channels: readonly (number | undefined)[] | "any";
  readonly define: (layout: Layout) => Run;
  /** Throws where the inputs do not go together. */
  readonly check?: ((inputs: readonly FeatureMap[]) => void) | undefined;
  /** Whether input and output are one map, rather than lists. */
  readonly takesOne: boolean;
  readonly givesOne: boolean;
}

const definitions = new WeakMap<object, Definition>();

/** What `block` was made of. Throws a TypeError for what is no block. */
export function definitionOf(block: unknown, name: string): Definition {
  const definition = typeof block === "object" && block !== null ? definitions.get(block) : undefined;
  if (definition === undefined) throw new TypeError(`${name} must be a block, got ${describe(block)}`);
  return definition;
}

/** A block of its definition. */
export function makeBlock<Input extends BlockMaps, Output extends BlockMaps>(
  definition: Definition,
  { seed = 0 }: BlockOptions = {},
): Block<Input, Output> {
  checkInteger(seed, "seed", 0, 2 ** 32 - 1);
  const layout = new Layout();
  const run = definition.define(layout);
  const parameters = layout.initialValues(seed);
  const statistics = layout.initialStatistics();
  const gradients = new Float32Array(parameters.length);
  const arena = new Arena();
  let way: { pass: Pass; inputs: readonly MapAt[]; outputs: readonly MapAt[] } | undefined;

  const block: Block<Input, Output> = {
    ...{ parameters, gradients, statistics, layout: layout.parameters },
    forward(input, options = {}) {
      const maps = readMaps(input, "input", definition);
      checkObject(options, "options");
      const { training = true } = options;
      if (typeof training !== "boolean")
        throw new TypeError(`training must be a boolean, got ${describe(training)}`);
      way = undefined;
      arena.reset();
      const pass = new Pass(arena, parameters, statistics, training);
      const inputs = maps.map((map) => pass.copyIn(map));
      const outputs = run(pass, inputs);
      way = { pass, inputs, outputs };
      const results = outputs.map((map) => copyOut(map, map.pointer));
      return (definition.givesOne ? results[0] : results) as Output;
    },
    backward(gradient) {
      if (way === undefined)
        throw new Error("backward needs a forward before it, and each forward serves one");
      const { pass, inputs, outputs } = way;
      const given = (definition.givesOne ? [gradient] : gradient) as readonly FeatureMap[];
      checkGradients(given, outputs);
      way = undefined;
      pass.back(outputs, given, gradients);
      const results = inputs.map((map) => copyOut(map, map.gradient));
      return (definition.takesOne ? results[0] : results) as Input;
    },
    free() {
      way = undefined;
      arena.free();
    },
  };
  definitions.set(block, definition);
  return block;
}

function readMaps(
  input: unknown,
  name: string,
  { channels, check, takesOne }: Definition,
): readonly FeatureMap[] {
  const maps = takesOne ? [input] : input;
  if (!Array.isArray(maps))
    throw new TypeError(`${name} must be an array of feature maps, got ${describe(input)}`);
  if (channels !== "any" && maps.length !== channels.length) {
    throw new RangeError(`${name} must have ${channels.length} feature maps, got ${maps.length}`);
  }
  for (const [index, map] of maps.entries()) {
    const own = takesOne ? name : `${name}[${index}]`;
    checkFeatureMap(map, own, channels === "any" ? undefined : channels[index]);
    if (map.shape[0] !== maps[0].shape[0]) {
      throw new RangeError(
        `${own} must have the batch of the first map, ${maps[0].shape[0]}, got ${map.shape[0]}`,
      );
    }
  }
  check?.(maps);
  return maps;
}

function checkGradients(gradients: readonly FeatureMap[], outputs: readonly MapAt[]): void {
  if (!Array.isArray(gradients)) {
    throw new TypeError(`gradient must be an array of feature maps, got ${describe(gradients)}`);
  }
  if (gradients.length !== outputs.length) {
    throw new RangeError(`gradient must have ${outputs.length} feature maps, got ${gradients.length}`);
  }
  outputs.forEach(({ shape }, index) => {
    const name = outputs.length === 1 ? "gradient" : `gradient[${index}]`;
    checkFeatureMap(gradients[index], name);
    const { shape: got, data } = gradients[index]!;
    if (got.join() !== shape.join()) {
      throw new RangeError(`${name} must have the output's shape [${shape}], got [${got}]`);
    }
    checkTypedArray(data, `${name}.data`, [Float32Array]);
  });
}

/** Throws unless all maps have the size of the first, and its channels if `channels`. */
export function checkAlike(maps: readonly FeatureMap[], channels = true): void {
  const [first, ...others] = maps;
  others.forEach(({ shape }, index) => {
    const same = [2, 3, ...(channels ? [1] : [])].every((axis) => shape[axis] === first!.shape[axis]);
    if (!same) {
      throw new RangeError(
        `input[${index + 1}] must have the ${channels ? "shape" : "height and width"} of the first, [${first!.shape}], got [${shape}]`,
      );
    }
  });
}

/** Throws unless each map is smaller than the one before it, or as large. */
export function checkPyramid(maps: readonly FeatureMap[]): void {
  maps.forEach(({ shape }, index) => {
    const before = maps[index - 1]?.shape;
    if (before && (shape[2] > before[2] || shape[3] > before[3])) {
      throw new RangeError(
        `input must be a pyramid, finest map first: input[${index}] has shape [${shape}] after [${before}]`,
      );
    }
  });
}
