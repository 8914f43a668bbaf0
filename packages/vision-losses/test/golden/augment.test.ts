import { describe, expect, test } from "vitest";
import * as augment from "../../src/augment.js";
import { type Answer, expectGolden, floats, type GoldenCase, goldenCases, integers } from "./cases.js";

const TOLERANCE = { value: 1e-5, gradient: 2e-5 };
// biome-ignore lint/suspicious/noExplicitAny: the files' parameters differ from case to case
const params = ({ params }: GoldenCase) => params as Record<string, any>;

/** The numbers of `u` in turn, as the operation is to draw them. */
function given(u: ArrayLike<number>): () => number {
  let drawn = 0;
  return () => u[drawn++]!;
}

function randomErasingRect(golden: GoldenCase): Answer {
  const { height, width, minArea, maxArea, minAspect, maxAspect, aspect, ...options } = params(golden);
  const rectangle = augment.randomErasingRectangle(
    { height, width },
    { ...options, area: [minArea, maxArea], aspect: [minAspect, maxAspect], aspectSampling: aspect },
    given(floats(golden.inputs.u!)),
  );
  if (rectangle === undefined) return { out: { rect: [-1, -1, -1, -1] } };
  const { top, left, height: h, width: w } = rectangle;
  return { out: { rect: [top, left, h, w] } };
}

function cutMixBox(golden: GoldenCase): Answer {
  const { height, width, lam } = params(golden);
  const { rectangle, lambda } = augment.cutMixRectangle(
    { height, width },
    lam,
    given(floats(golden.inputs.u!)),
  );
  const { top, left, height: h, width: w } = rectangle;
  return { out: { box: [left, top, left + w, top + h], lam: lambda } };
}

function mosaic(golden: GoldenCase): Answer {
  const { size, xc, yc, imageSizes, minSide } = golden.params as {
    [name in "size" | "xc" | "yc" | "minSide"]: number;
  } & { imageSizes: [number, number][] };
  const labels = integers(golden.inputs.labels!);
  const each = labels.length / imageSizes.length;
  const images = imageSizes.map(([height, width], tile) => ({
    ...{ data: new Uint8Array(height * width), height, width },
    boxes: floats(golden.inputs[`boxes${tile}`]!),
    labels: labels.slice(tile * each, (tile + 1) * each),
  }));
  const result = augment.mosaic(images, { size, center: [xc, yc], minSide });
  const placements = result.placements.flatMap(({ top, left, height, width, sourceLeft, sourceTop }) => {
    return [left, top, left + width, top + height, sourceLeft, sourceTop];
  });
  return { out: { placements, boxes: result.boxes, labels: result.labels } };
}

function dropBlock(golden: GoldenCase): Answer {
  const { x, seeds, gy } = golden.inputs;
  const { block } = params(golden);
  const { output, mask } = augment.dropBlock(floats(x!), x!.shape, { block, seeds: floats(seeds!) });
  return { out: { y: output }, grad: { x: floats(gy!).map((value, at) => value * mask[at]!) } };
}

function dropBlockGamma({ out64 }: GoldenCase): Answer {
  const rows = floats(out64.rows!);
  const answer: number[] = [];
  for (let at = 0; at < rows.length; at += 5) {
    const [p, block, height, width] = out64.rows!.data.slice(at, at + 4) as [number, number, number, number];
    answer.push(p, block, height, width, augment.dropBlockGamma(p, block, height, width));
  }
  return { out: { rows: answer } };
}

const adapters: Record<string, (golden: GoldenCase) => Answer> = {
  ...{ randomErasingRect, cutMixBox, mosaic, dropBlock, dropBlockGamma },
};

describe("augmentations as their definitions have them", () => {
  test.each(goldenCases("augment").map((golden) => [`${golden.op}: ${golden.id}`, golden] as const))(
    "%s",
    (_name, golden) => {
      const adapter = adapters[golden.op];
      expect(adapter, `an adapter for ${golden.op}`).toBeDefined();
      expectGolden(golden, adapter!(golden), TOLERANCE);
    },
  );
});
