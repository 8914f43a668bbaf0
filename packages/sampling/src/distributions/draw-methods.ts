import { type Floats, outputFor } from "../arguments.js";
import { fillFromF64, one } from "../rng/fill.js";
import type { UniformRng } from "../rng/uniform-rng.js";
import { distributionsKernel, type SamplerName } from "./kernel.js";
import { checkParameters, type DistributionName, parameters } from "./parameters.js";

/** Draws one number, `count` numbers as a Float64Array, or fills `out`. */
export interface Draw<Parameters extends readonly number[]> {
  (...parameters: Parameters): number;
  (...parametersAndCount: [...Parameters, count: number]): Float64Array;
  <Out extends Floats>(...parametersAndOut: [...Parameters, out: Out]): Out;
}

/** The kernel of a distribution, where it is not of the same name, and what it takes instead. */
const viaKernel: { [Name in DistributionName]?: [SamplerName, (values: number[]) => number[]] } = {
  standardNormal: ["normal", () => [0, 1]],
  standardExponential: ["exponential", () => [1]],
  chiSquare: ["gamma", ([df]) => [df! / 2, 2]],
  f: ["fisher", (values) => values],
};

/** The method of each distribution, for a prototype. */
export function drawMethods(): Record<DistributionName, (this: UniformRng, ...values: unknown[]) => unknown> {
  const names = Object.keys(parameters) as DistributionName[];
  return Object.fromEntries(names.map((name) => [name, drawMethod(name)])) as ReturnType<typeof drawMethods>;
}

function drawMethod(name: DistributionName): (this: UniformRng, ...values: unknown[]) => number | Floats {
  const [kernel, convert] = viaKernel[name] ?? [name as SamplerName, (values: number[]) => values];
  const arity = parameters[name].length;
  return function (...values) {
    const [a = 0, b = 0, c = 0, d = 0] = convert(checkParameters(name, values));
    const size = values[arity] as number | Floats | undefined;
    const { pointer } = this.source;
    const sampler = distributionsKernel()[kernel];
    const draw = (to: number, n: number): void => sampler(pointer, to, n, a, b, c, d);
    return size === undefined ? one(draw) : fillFromF64(outputFor(size), 1, draw);
  };
}
