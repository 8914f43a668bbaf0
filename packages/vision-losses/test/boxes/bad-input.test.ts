import { describe, expect, test } from "vitest";
import * as assign from "../../src/assign.js";
import * as boxes from "../../src/boxes.js";
import * as detection from "../../src/detection.js";

// biome-ignore lint/suspicious/noExplicitAny: callers without types hand over anything
type Untyped = Record<string, (...values: any[]) => unknown>;
const { iouMatrix, boxLoss, nms, decodeYolo, convertBoxes, clipBoxes, encodeDeltas } =
  boxes as unknown as Untyped;
const { assignAtss, assignMaxIou, assignFcos, anchorGrid } = assign as unknown as Untyped;
const { sigmoidFocalLoss, smoothL1, distributionFocalLoss, crossEntropyWithSmoothing } =
  detection as unknown as Untyped;

const box = Float32Array.of(0, 0, 4, 4);
const one = Float32Array.of(1);

function detached(): Float32Array {
  const array = Float32Array.of(0, 0, 1, 1);
  structuredClone(array.buffer, { transfer: [array.buffer] });
  return array;
}

describe("the wrong kind is a TypeError that names the argument", () => {
  test.each<[string, () => unknown, RegExp]>([
    ["iouMatrix", () => iouMatrix!([0, 0, 1, 1], box), /^a must be a Float32Array, got an array/],
    ["iouMatrix, detached", () => iouMatrix!(box, detached()), /^b is a view of a detached buffer/],
    ["iouMatrix, kind", () => iouMatrix!(box, box, { kind: 1 }), /^kind must be one of/],
    ["iouMatrix, options", () => iouMatrix!(box, box, null), /^options must be an object/],
    [
      "boxLoss",
      () => boxLoss!(box, new Float64Array(4)),
      /^target must be a Float32Array, got a Float64Array/,
    ],
    ["nms, scores", () => nms!(box, [1]), /^scores must be a Float32Array/],
    ["nms, classes", () => nms!(box, one, { classes: [0] }), /^classes must be a Int32Array/],
    ["nms, iou", () => nms!(box, one, { iou: "0.5" }), /^iou must be a number/],
    ["decodeYolo", () => decodeYolo!(undefined, { layout: "boxes-first", classes: 1 }), /^output must be/],
    ["assignAtss, levels", () => assignAtss!(box, 1, box), /^levels must be an array/],
    ["assignFcos, strides", () => assignFcos!(box, [1], box, {}), /^strides must be an object/],
    ["anchorGrid", () => anchorGrid!({ width: 8, height: 8 }), /^strides must be an object/],
    ["sigmoidFocalLoss", () => sigmoidFocalLoss!([1], one), /^logits must be a Float32Array/],
    ["smoothL1", () => smoothL1!(undefined, one), /^predicted must be a Float32Array, got undefined/],
  ])("%s", (_name, call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(message);
  });
});

describe("an impossible value is a RangeError that names it", () => {
  const flipped = Float32Array.of(0, 0, 4, 4, 5, 0, 4, 4);
  test.each<[string, () => unknown, RegExp]>([
    ["iouMatrix, length", () => iouMatrix!(new Float32Array(5), box), /^a must have 4 numbers for each box/],
    [
      "iouMatrix, flipped",
      () => iouMatrix!(flipped, box),
      /^a\[1\] must be x1, y1, x2, y2 .* got 5, 0, 4, 4/,
    ],
    [
      "iouMatrix, kind",
      () => iouMatrix!(box, box, { kind: "IoU" }),
      /^kind must be one of .* got string IoU/,
    ],
    ["iouMatrix, out", () => iouMatrix!(box, box, { out: box }), /^out must have 1 elements/],
    ["boxLoss, lengths", () => boxLoss!(box, flipped.fill(0)), /^target must have 4 elements/],
    ["boxLoss, eps", () => boxLoss!(box, box, { eps: 0 }), /^eps must be a finite number ≥? ?/],
    ["nms, iou", () => nms!(box, one, { iou: 1.5 }), /^iou must be a finite number/],
    ["nms, maxOutput", () => nms!(box, one, { maxOutput: -1 }), /^maxOutput must be an integer/],
    ["nms, scores", () => nms!(box, new Float32Array(2)), /^scores must have 1 elements \(\[n\]\), got 2/],
    ["nms, negative", () => nms!(box, Float32Array.of(-1), { method: "matrix" }), /^scores must be ≥ 0/],
    [
      "nms, sigma",
      () => nms!(box, one, { method: "soft-gaussian", sigma: 0 }),
      /^sigma must be a finite number > 0/,
    ],
    [
      "decodeYolo",
      () => decodeYolo!(new Float32Array(7), { layout: "channels-first", classes: 2 }),
      /^output must have a whole number/,
    ],
    ["convertBoxes", () => convertBoxes!(box, "xyxy", "yxyx"), /^to must be one of/],
    ["clipBoxes", () => clipBoxes!(box, { width: -1, height: 2 }), /^width must be a finite number/],
    ["encodeDeltas", () => encodeDeltas!(box, new Float32Array(4)), /^anchors\[0\] must have a width/],
    [
      "assignAtss, levels",
      () => assignAtss!(box, [2], box),
      /^levels must add up to the number of anchors, 1, got 2/,
    ],
    ["assignAtss, topk", () => assignAtss!(box, [1], box, { topk: 0 }), /^topk must be an integer/],
    [
      "assignMaxIou",
      () => assignMaxIou!(box, [1], box, { positive: 0.3, negative: 0.4 }),
      /^negative must be/,
    ],
    ["assignFcos", () => assignFcos!(box, [1], box, { strides: [8, 16] }), /^strides must have 1 elements/],
    [
      "anchorGrid",
      () => anchorGrid!({ width: 8, height: 8, strides: [0] }),
      /^strides\[0\] must be a finite number > 0/,
    ],
    [
      "sigmoidFocalLoss",
      () => sigmoidFocalLoss!(one, Float32Array.of(2)),
      /^targets\[0\] must be a finite number/,
    ],
    [
      "distributionFocalLoss",
      () => distributionFocalLoss!(new Float32Array(3), Float32Array.of(2.5), { bins: 3 }),
      /^targets\[0\] must be/,
    ],
    [
      "crossEntropyWithSmoothing",
      () => crossEntropyWithSmoothing!(box, Int32Array.of(4), { classes: 4 }),
      /^labels\[0\] must be an integer/,
    ],
  ])("%s", (_name, call, message) => {
    expect(call).toThrow(RangeError);
    expect(call).toThrow(message);
  });
});
