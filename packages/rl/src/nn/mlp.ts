import { checkChoice, checkFinite, checkInteger, checkObject, describe } from "@kb/checks";
import { type ActivationName, activations, Mlp, type MlpOptions } from "@kb/neural";
import { neuralKernel } from "./kernel.js";

/** Widest layer there may be. */
const WIDEST = 1 << 16;

/**
 * A multilayer perceptron that lives and learns in the kernel: orthogonal weights, forward, backward, AdamW. Two of the
 * same options and seed are the same to the last bit on every machine, and stay so as they learn.
 *
 * Throws a TypeError or RangeError for options of the wrong kind or range.
 *
 * @example
 * ```ts
 * using net = mlp({ inputs: 4, hidden: [32, 32], outputs: 2, activation: "tanh", seed: 1 });
 * net.parameterCount; // 1282
 * net.forward(new Float32Array(3 * 4)).length; // 6
 * ```
 */
export function mlp(options: MlpOptions): Mlp {
  checkObject(options, "options");
  const { inputs, hidden, outputs, activation, outputActivation, outputGain = 1, seed = 0 } = options;
  checkInteger(inputs, "inputs", 1, WIDEST);
  checkInteger(outputs, "outputs", 1, WIDEST);
  if (!Array.isArray(hidden))
    throw new TypeError(`hidden must be an array of widths, got ${describe(hidden)}`);
  hidden.forEach((width, index) => {
    checkInteger(width, `hidden[${index}]`, 1, WIDEST);
  });
  const names = Object.keys(activations) as ActivationName[];
  if (activation !== undefined) checkChoice(activation, "activation", names);
  if (outputActivation !== undefined) checkChoice(outputActivation, "outputActivation", names);
  checkFinite(outputGain, "outputGain", 0);
  checkInteger(seed, "seed", 0, 0xffffffff);
  return new Mlp(neuralKernel(), options);
}
