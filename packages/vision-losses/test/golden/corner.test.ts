import { describe, expect, test } from "vitest";
import { gaussianRadii } from "../../src/corner/gaussian-radius.js";
import * as corner from "../../src/corner.js";
import {
  type Answer,
  expectGolden,
  floats,
  type GoldenCase,
  goldenCases,
  integers,
  type Tolerance,
} from "./cases.js";

// biome-ignore lint/suspicious/noExplicitAny: the files' parameters differ from case to case
const params = ({ params }: GoldenCase) => params as Record<string, any>;

/** Where the file's README allows more. */
function tolerance({ id }: GoldenCase): Tolerance {
  return { value: 1e-5, gradient: id.includes("saturated") ? 3e-5 : 2e-5 };
}

function cornerFocalLoss(golden: GoldenCase): Answer {
  const { logits, prob, heat } = golden.inputs;
  const input = logits ? "logits" : "probabilities";
  const { loss, grad, positives } = corner.cornerFocalLoss(floats((logits ?? prob)!), floats(heat!), {
    ...params(golden),
    input,
  });
  return { out: { loss, numPos: positives }, grad: { [logits ? "logits" : "prob"]: grad } };
}

function associativeEmbedding(golden: GoldenCase): Answer {
  const { tl, br } = golden.inputs;
  const { gradTopLeft, gradBottomRight, ...out } = corner.associativeEmbeddingLoss(
    floats(tl!),
    floats(br!),
    params(golden),
  );
  return {
    out: { loss: out.loss, pull: out.pull, push: out.push },
    grad: { tl: gradTopLeft, br: gradBottomRight },
  };
}

function gaussianRadius(golden: GoldenCase): Answer {
  const sizes = floats(golden.inputs.hw!);
  const { minOverlap } = params(golden);
  const [r, legacyCenterNet]: [number[], number[]] = [[], []];
  for (let at = 0; at < sizes.length; at += 2) {
    const [height, width] = [sizes[at]!, sizes[at + 1]!];
    r.push(...gaussianRadii(height, width, minOverlap), corner.gaussianRadius(height, width, { minOverlap }));
    legacyCenterNet.push(corner.gaussianRadius(height, width, { minOverlap, legacy: true }));
  }
  return { out: { r, legacyCenterNet } };
}

function drawGaussian(golden: GoldenCase): Answer {
  const { height, width, objects } = params(golden);
  const heat = new Float32Array(height * width);
  for (const [x, y, radius] of objects) corner.drawGaussian(heat, { height, width }, { x, y, radius });
  return { out: { heat } };
}

function cornerTargets(golden: GoldenCase): Answer {
  const { boxes, labels } = golden.inputs;
  const { height, width, classes, stride, minOverlap } = params(golden);
  const { heatmaps, corners, radii, offsets } = corner.cornerTargets(floats(boxes!), integers(labels!), {
    ...{ height, width, classes, stride, minOverlap },
  });
  const rows = Array.from(radii).flatMap((radius, row) => [
    ...corners.subarray(4 * row, 4 * row + 4),
    radius,
  ]);
  return { out: { tl: heatmaps.topLeft, br: heatmaps.bottomRight, corners: rows, offsets } };
}

function cornerPool(golden: GoldenCase): Answer {
  const { x, gy } = golden.inputs;
  const { direction } = params(golden);
  const [values, gradient] = [floats(x!), floats(gy!)];
  const backward = (ties: "first" | "last") =>
    corner.cornerPoolBackward(values, gradient, x!.shape, direction, { ties });
  return {
    out: { y: corner.cornerPool(values, x!.shape, direction) },
    grad: { x: backward("first"), x_lastTie: backward("last") },
  };
}

function decodeCorners(golden: GoldenCase): Answer {
  const { tlHeat, brHeat, tlOff, brOff, tlTag, brTag } = golden.inputs;
  const { k, nmsKernel, aeThreshold, numDets } = params(golden);
  const [classes, height, width] = tlHeat!.shape as [number, number, number];
  const found = corner.decodeCorners({
    heatmaps: { topLeft: floats(tlHeat!), bottomRight: floats(brHeat!) },
    offsets: { topLeft: floats(tlOff!), bottomRight: floats(brOff!) },
    tags: { topLeft: floats(tlTag!), bottomRight: floats(brTag!) },
    ...{ classes, height, width, topK: k, nmsKernel, tagThreshold: aeThreshold, maxDetections: numDets },
  });
  const dets = Array.from(found.scores).flatMap((score, row) => [
    ...found.boxes.subarray(4 * row, 4 * row + 4),
    ...[score, found.topLeftScores[row]!, found.bottomRightScores[row]!, found.classes[row]!],
  ]);
  return { out: { dets } };
}

const adapters: Record<string, (golden: GoldenCase) => Answer> = {
  ...{ cornerFocalLoss, associativeEmbedding, gaussianRadius, drawGaussian, cornerTargets, cornerPool },
  decodeCorners,
};

describe("CornerNet's parts as float64 automatic differentiation has them", () => {
  test.each(goldenCases("corner").map((golden) => [`${golden.op}: ${golden.id}`, golden] as const))(
    "%s",
    (_name, golden) => {
      const adapter = adapters[golden.op];
      expect(adapter, `an adapter for ${golden.op}`).toBeDefined();
      expectGolden(golden, adapter!(golden), tolerance(golden));
    },
  );
});
