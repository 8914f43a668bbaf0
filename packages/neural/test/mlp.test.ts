import { expect, test } from "vitest";
import { decodeSafetensors, Mlp, type MlpOptions, type Tensor } from "../src/index.js";
import { outputsOf, type ReferenceLayer } from "./reference/perceptron.js";
import { kernel, numbers } from "./support/kernel.js";

const OPTIONS: MlpOptions = { inputs: 3, hidden: [5, 7], outputs: 2, activation: "tanh", seed: 9 };

function layersOf(weights: Record<string, Tensor>): ReferenceLayer[] {
  return ["0", "2", "4"].map((index) => {
    const { shape, data } = weights[`${index}.weight`]!;
    const [outputs, inputs] = shape as [number, number];
    return {
      weight: Array.from({ length: inputs }, (_, i) =>
        Array.from({ length: outputs }, (_, j) => data[j * inputs + i]!),
      ),
      bias: [...weights[`${index}.bias`]!.data],
    };
  });
}

/** Σ outputs · upstream, over all rows. */
function loss(weights: Record<string, Tensor>, batch: Float32Array, upstream: Float32Array): number {
  const layers = layersOf(weights);
  let sum = 0;
  for (let row = 0; row < batch.length / 3; row++) {
    const outputs = outputsOf(layers, [...batch.subarray(row * 3, row * 3 + 3)], Math.tanh);
    outputs.forEach((output, j) => {
      sum += output * upstream[row * 2 + j]!;
    });
  }
  return sum;
}

test("outputs are those of the definition, for every number of rows", () => {
  const net = new Mlp(kernel, OPTIONS);
  for (let rows = 1; rows < 10; rows++) {
    const batch = numbers(rows * 3, rows);
    const got = net.forward(batch);
    const layers = layersOf(net.weights());
    for (let row = 0; row < rows; row++) {
      const expected = outputsOf(layers, [...batch.subarray(row * 3, row * 3 + 3)], Math.tanh);
      expected.forEach((value, j) => {
        expect(Math.abs(got[row * 2 + j]! - value)).toBeLessThan(2e-6);
      });
    }
  }
  net.free();
});

test("one step of plain descent moves every weight along the central difference", () => {
  const [batch, upstream] = [numbers(6 * 3, 4), numbers(6 * 2, 5)];
  // With β₁ = 0, β₂ = 1 − tiny and a large ε, AdamW's step is the gradient times rate / ε.
  const net = new Mlp(kernel, {
    ...OPTIONS,
    optimizer: { beta1: 0, beta2: 0, epsilon: 1e6, learningRate: 1e6 },
  });
  const before = net.weights();
  net.forward(batch);
  net.backward(upstream);
  net.step();
  const after = net.weights();
  for (const [name, { data }] of Object.entries(before)) {
    data.forEach((value, at) => {
      const nudged = (by: number) => {
        const moved = { ...before, [name]: { ...before[name]!, data: Float64Array.from(data) } };
        moved[name]!.data[at] = value + by;
        return loss(moved, batch, upstream);
      };
      const slope = (nudged(1e-4) - nudged(-1e-4)) / 2e-4;
      expect(Math.abs(value - after[name]!.data[at]! - slope), `${name}[${at}]`).toBeLessThan(1e-5);
    });
  }
  net.free();
});

test("the gradient of the batch is the central difference, and leaves the parameters' alone", () => {
  const [batch, upstream] = [numbers(4 * 3, 6), numbers(4 * 2, 7)];
  const net = new Mlp(kernel, OPTIONS);
  net.forward(batch);
  const got = net.inputGradient(upstream);
  expect(net.gradientNorm()).toBe(0);
  const weights = net.weights();
  batch.forEach((value, at) => {
    const nudged = (by: number) => {
      const moved = Float64Array.from(batch) as unknown as Float32Array;
      moved[at] = value + by;
      return loss(weights, moved, upstream);
    };
    expect(Math.abs(got[at]! - (nudged(1e-5) - nudged(-1e-5)) / 2e-5)).toBeLessThan(1e-5);
  });
  net.free();
});

test("layer normalisation and every activation learn a small function", () => {
  for (const activation of ["tanh", "relu", "silu", "gelu"] as const) {
    const net = new Mlp(kernel, {
      ...OPTIONS,
      hidden: [16],
      outputs: 1,
      activation,
      layerNorm: true,
      optimizer: { learningRate: 1e-2 },
    });
    const batch = numbers(32 * 3, 8);
    const target = (row: number) => batch[row * 3]! * batch[row * 3 + 1]!;
    let error = 0;
    for (let step = 0; step < 400; step++) {
      const outputs = net.forward(batch);
      error = outputs.reduce((sum, value, row) => sum + (value - target(row)) ** 2 / 32, 0);
      net.backward(outputs.map((value, row) => (2 * (value - target(row))) / 32));
      net.step({ maxGradientNorm: 1 });
    }
    expect(error, activation).toBeLessThan(2e-3);
    net.free();
  }
});

test("what is saved and loaded goes on bit for bit", () => {
  const learn = (net: Mlp, rounds: number) => {
    for (let round = 0; round < rounds; round++) {
      net.backward(net.forward(numbers(8 * 3, round + 1)));
      net.step();
    }
  };
  const first = new Mlp(kernel, OPTIONS);
  learn(first, 5);
  const saved = first.save();
  const second = new Mlp(kernel, { ...OPTIONS, seed: 1 });
  second.load(saved);
  learn(first, 5);
  learn(second, 5);
  expect(second.save()).toEqual(first.save());
  expect(Object.keys(decodeSafetensors(saved).tensors)).toContain("0.weight");
  expect(decodeSafetensors(saved).tensors["0.weight"]!.shape).toEqual([5, 3]);
});

test("one net follows another", () => {
  const [leader, follower] = [new Mlp(kernel, OPTIONS), new Mlp(kernel, { ...OPTIONS, seed: 2 })];
  follower.follow(leader, 1);
  const [near, far] = [follower.weights(), leader.weights()];
  for (const name of Object.keys(near)) {
    near[name]!.data.forEach((value, at) => {
      expect(value).toBeCloseTo(far[name]!.data[at]!, 6);
    });
  }
  expect(() => follower.follow(new Mlp(kernel, { ...OPTIONS, hidden: [5] }), 1)).toThrow(RangeError);
});

test("wrong sizes and use after free are refused", () => {
  const net = new Mlp(kernel, OPTIONS);
  expect(() => net.forward(new Float32Array(4))).toThrow("batch must hold whole rows of 3 numbers, got 4");
  expect(() => net.forward(new Float32Array(0))).toThrow(RangeError);
  expect(() => net.backward(new Float32Array(2))).toThrow(RangeError);
  net.forward(new Float32Array(6));
  expect(() => net.backward(new Float32Array(3))).toThrow("outputGradient must hold 4 numbers");
  expect(() => net.load(new Uint8Array(3))).toThrow(RangeError);
  net.free();
  net.free();
  expect(() => net.forward(new Float32Array(3))).toThrow(TypeError);
});
