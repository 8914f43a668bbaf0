import { expect, test } from "vitest";
import * as necks from "../../src/necks.js";
import { randomFloats, seeded } from "../random.js";

const map = (...shape: [number, number, number, number]): necks.FeatureMap => ({
  data: randomFloats(
    seeded(shape.join().length + shape[1]),
    shape.reduce((a, b) => a * b, 1),
  ),
  shape,
});
const close = (got: Float32Array, expected: Float32Array | number[], most = 1e-5) =>
  got.forEach((value, at) => {
    if (!(Math.abs(value - expected[at]!) <= most)) expect.fail(`${at}: ${value} is not ${expected[at]}`);
  });

test("three pools of 5 in a row are pools of 5, 9 and 13", () => {
  const x = map(2, 3, 15, 17);
  const pool = necks.maxPool({ kernel: 5, stride: 1, padding: 2 });
  const expected = [x];
  for (let times = 0; times < 3; times++) expected.push(pool.forward(expected.at(-1)!));
  const y = necks.spp().forward(x);
  const cells = 15 * 17;
  for (let image = 0; image < 2; image++) {
    expected.forEach(({ data }, piece) => {
      const start = (image * 12 + piece * 3) * cells;
      expect(y.data.subarray(start, start + 3 * cells)).toEqual(
        data.subarray(image * 3 * cells, (image + 1) * 3 * cells),
      );
    });
  }
});

test("a rate beyond the map leaves the centre tap alone", () => {
  const x = map(1, 2, 5, 4);
  const wide = necks.conv2d({ inputs: 2, outputs: 3, dilation: 7, bias: false });
  const point = necks.conv2d({ inputs: 2, outputs: 3, kernel: 1, bias: false });
  point.parameters.set(wide.parameters.filter((_, at) => at % 9 === 4));
  close(wide.forward(x).data, point.forward(x).data);
});

test("rfb with scale 0 is the rectified shortcut", () => {
  const x = map(2, 8, 6, 6);
  const block = necks.rfb({ inputs: 8, outputs: 4, scale: 0 });
  const { offset } = block.layout.find(({ name }) => name.startsWith("shortcut"))!;
  const shortcut = necks.convUnit({ inputs: 8, outputs: 4, kernel: 1 });
  shortcut.parameters.set(block.parameters.subarray(offset));
  close(block.forward(x).data, shortcut.forward(x).data);
});

test("without weights, gates halve and fusions by pixel are means", () => {
  const [a, b] = [map(1, 4, 3, 3), map(1, 4, 3, 3)];
  for (const variant of ["yolov4", "cbam"] as const) {
    const gate = necks.sam({ channels: 4, variant });
    gate.parameters.fill(0);
    close(
      gate.forward(a).data,
      [...a.data].map((value) => value / 2),
    );
  }
  const logits = { data: new Float32Array(18), shape: [1, 2, 3, 3] as const };
  const mean = [...a.data].map((value, at) => (value + b.data[at]!) / 2);
  close(necks.adaptiveFusion().forward([a, b, logits]).data, mean);
});

test("weights that are not positive leave nothing, forward and back", () => {
  const fuse = necks.weightedFusion({ maps: 2 });
  fuse.parameters.fill(-1);
  const [a, b] = [map(1, 2, 2, 2), map(1, 2, 2, 2)];
  const y = fuse.forward([a, b]);
  expect(y.data).toEqual(new Float32Array(8));
  for (const { data } of fuse.backward([a][0]!)) expect(data).toEqual(new Float32Array(8));
  expect(fuse.gradients).toEqual(new Float32Array(2));
});

test("out of training, batch normalisation takes running statistics, whose variance is unbiased", () => {
  const norm = necks.batchNorm({ channels: 2, momentum: 1 });
  const x = map(3, 2, 2, 2);
  const y = norm.forward(x);
  const z = norm.forward(x, { training: false });
  const rate = Math.sqrt(11 / 12);
  close(
    z.data,
    [...y.data].map((value) => value * rate),
    1e-4,
  );
  const slope = norm.backward({ ...x, data: new Float32Array(24).fill(1) }).data;
  const inverse = 1 / Math.sqrt(norm.statistics[2]! + 1e-5);
  expect(slope[0]).toBeCloseTo(inverse, 5);
});

test("one number a channel has no deviation: the shift comes out, never NaN", () => {
  const norm = necks.batchNorm({ channels: 3 });
  norm.parameters.set([1, 2, 3, 4, 5, 6]);
  expect(norm.forward(map(1, 3, 1, 1)).data).toEqual(Float32Array.of(4, 5, 6));
  close(norm.backward(map(1, 3, 1, 1)).data, [0, 0, 0]);
});

test("a batch of mini-batches begins anew after its last", () => {
  const norm = necks.crossIterationBatchNorm({ channels: 1, miniBatches: 2 });
  const [a, b] = [map(2, 1, 2, 2), map(3, 1, 2, 2)];
  const first = norm.forward(a).data;
  norm.forward(b);
  expect(norm.forward(a).data).toEqual(first);
});

test("a sequence is its parts one after another, with a copy of their parameters", () => {
  const parts = [necks.convUnit({ inputs: 2, outputs: 4, seed: 1 }), necks.cspBlock({ inputs: 4, seed: 2 })];
  const x = map(2, 2, 6, 5);
  const gradient = map(2, 4, 6, 5);
  const whole = necks.sequence(parts);
  const y = whole.forward(x);
  expect(y).toEqual(parts[1]!.forward(parts[0]!.forward(x)));
  const back = whole.backward(gradient);
  expect(back).toEqual(parts[0]!.backward(parts[1]!.backward(gradient)));
  expect(whole.gradients).toEqual(Float32Array.of(...parts[0]!.gradients, ...parts[1]!.gradients));
  expect(whole.statistics).toEqual(Float32Array.of(...parts[0]!.statistics, ...parts[1]!.statistics));
});

test("levels that share a block add up its gradients", () => {
  const one = necks.conv2d({ inputs: 1, outputs: 1, kernel: 1 });
  const shared = necks.eachLevel(one);
  const levels = [map(1, 1, 4, 4), map(1, 1, 2, 2)];
  shared.forward(levels);
  shared.backward(levels);
  for (const level of levels) {
    one.forward(level);
    one.backward(level);
  }
  close(shared.gradients, one.gradients);
});

test("a freed block can be used again, and results are no views", () => {
  const block = necks.spp({ kernels: [3] });
  const x = map(1, 1, 3, 3);
  const first = block.forward(x);
  block.free();
  expect(block.forward(x)).toEqual(first);
  expect(first.data.buffer.byteLength).toBe(first.data.byteLength);
});

test("yolo's head decodes what it predicts: cells, anchors and the best class", () => {
  const head = necks.yoloHead({
    channels: [2],
    classes: 3,
    anchors: [
      [
        [10, 20],
        [30, 40],
      ],
    ],
    strides: [16],
  });
  const data = new Float32Array(16 * 6).fill(-9);
  const set = (channel: number, value: number) => {
    data[channel * 6 + 4] = value;
  };
  // Second anchor, row 1, column 1 of 2 × 3.
  for (const [channel, value] of [0, 0, Math.log(2), 0, 9, -9, 9, -9].entries()) set(8 + channel, value);
  const found = head.decode([{ data, shape: [1, 16, 2, 3] }]);
  close(found.boxes, [24 - 30, 24 - 20, 24 + 30, 24 + 20], 1e-4);
  expect([found.classes[0], found.indices[0], found.classes.length]).toEqual([1, 9, 1]);
});
