import { AdamW, clipScale, type Parameter, Parameters } from "@kb/neural";
import { describe, expect, test } from "vitest";
import { heap } from "../../src/kernel.js";
import { neuralKernel } from "../../src/nn/kernel.js";
import { numbersOf, readGolden, type Stored } from "./read-cases.js";

interface OptimiserCase {
  readonly id: string;
  readonly params: Readonly<Record<string, number>>;
  readonly inputs: Readonly<Record<string, Stored>>;
  readonly out: Readonly<Record<string, Stored>>;
}

const TOLERANCE = 1e-6;

function parametersOf(values: number[]): { parameters: Parameters; parameter: Parameter } {
  const parameters = new Parameters(neuralKernel());
  const parameter = parameters.add("p", [values.length]);
  view(parameter.values, values.length).set(values);
  return { parameters, parameter };
}

function view(pointer: number, length: number): Float32Array {
  return new Float32Array(heap.memory.buffer, pointer, length);
}

function expectClose(got: ArrayLike<number>, expected: number[], what: string): void {
  const scale = Math.max(1, ...expected.map(Math.abs));
  const error = Math.max(...expected.map((value, i) => Math.abs(got[i]! - value))) / scale;
  expect(error, what).toBeLessThanOrEqual(TOLERANCE);
}

describe("AdamW equals PyTorch's", () => {
  test.each(readGolden<OptimiserCase>("adam"))("$id", ({ params, inputs, out }) => {
    const start = numbersOf(inputs.p!);
    const gradients = numbersOf(inputs.grads!);
    const { parameters, parameter } = parametersOf(start);
    const optimiser = new AdamW(parameters, {
      learningRate: params.lr!,
      beta1: params.b1!,
      beta2: params.b2!,
      epsilon: params.eps!,
      weightDecay: params.wd ?? 0,
    });
    for (let at = 0; at < gradients.length; at += start.length) {
      view(parameter.gradient, start.length).set(gradients.slice(at, at + start.length));
      optimiser.step();
    }
    const { first, second } = optimiser.tensors();
    expectClose(view(parameter.values, start.length), numbersOf(out.p!), "p");
    expectClose(first!.data, numbersOf(out.m!), "m");
    expectClose(second!.data, numbersOf(out.v!), "v");
  });
});

describe("clipping by the global norm equals PyTorch's", () => {
  test.each(readGolden<OptimiserCase>("grad_clip"))("$id", ({ params, inputs, out }) => {
    const gradient = numbersOf(inputs.g!);
    const { parameters, parameter } = parametersOf(gradient.map(() => 0));
    view(parameter.gradient, gradient.length).set(gradient);
    const norm = parameters.gradientNorm();
    expectClose([norm], numbersOf(out.norm!), "norm");
    neuralKernel().exports.scale(parameter.gradient, parameters.length, clipScale(norm, params.max_norm!));
    expectClose(view(parameter.gradient, gradient.length), numbersOf(out.g!), "g");
  });
});
