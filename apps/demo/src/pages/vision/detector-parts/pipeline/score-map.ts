import type { FeatureMap } from "@kb/vision-losses/necks";
import { SHAPES } from "@kb/vision-losses-bench/detect";
import { sigmoid } from "../work/graph.js";

/** For each cell how sure a head is: of one class, or, without it, of its best; times the centerness, under a root. */
export function scoreMap({ data, shape }: FeatureMap, label?: number): FeatureMap {
  const [, , height, width] = shape;
  const cells = height * width;
  const scores = Float32Array.from({ length: cells }, (_, cell) => {
    const logits =
      label === undefined ? SHAPES.map((_, k) => data[k * cells + cell]!) : [data[label * cells + cell]!];
    return Math.sqrt(sigmoid(Math.max(...logits)) * sigmoid(data[(SHAPES.length + 4) * cells + cell]!));
  });
  return { data: scores, shape: [1, 1, height, width] };
}
