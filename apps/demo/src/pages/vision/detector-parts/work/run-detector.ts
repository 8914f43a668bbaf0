import { type FeatureMap, spp } from "@kb/vision-losses/necks";
import { ANCHOR_SCALE, type DenseDetector, SHAPES, STRIDES } from "@kb/vision-losses-bench/detect";
import { sigmoid } from "./graph.js";
import { INPUT_HEIGHT, INPUT_WIDTH, type PipelineReport } from "./messages.js";

/** Boxes that score less are noise. */
export const LEAST_SCORE = 0.2;
/** Sides grow by at most e to this, as in training. */
const MOST_GROWTH = 4;

const EVALUATION = { training: false };

/** The trained detector over a picture `[3, height, width]`, with everything between input and boxes. */
export function runDetector({ backbone, tower }: DenseDetector, pixels: Float32Array): PipelineReport {
  const start = performance.now();
  const features = backbone.features({ data: pixels, shape: [1, 3, INPUT_HEIGHT, INPUT_WIDTH] }, false);
  const levels = backbone.neck.forward(features, EVALUATION);
  const heads = tower.forward(levels, EVALUATION);
  const found = candidates(heads);
  const ms = performance.now() - start;
  const plug = spp();
  const pooled = plug.forward(features[2]!);
  plug.free();
  return { features, pooled, levels, heads, ...found, ms };
}

/** For each cell its best class, √(class · centerness), and the distances to four sides. */
function candidates(heads: readonly FeatureMap[]): Pick<PipelineReport, "boxes" | "scores" | "classes"> {
  const [boxes, scores, classes]: [number[], number[], number[]] = [[], [], []];
  heads.forEach(({ data, shape }, level) => {
    const [, , height, width] = shape;
    const stride = STRIDES[level]!;
    const half = (stride * ANCHOR_SCALE) / 2;
    for (let cell = 0; cell < height * width; cell++) {
      const at = (channel: number) => data[channel * height * width + cell]!;
      const best = SHAPES.reduce((most, _, label) => (at(label) > at(most) ? label : most), 0);
      const score = Math.sqrt(sigmoid(at(best)) * sigmoid(at(SHAPES.length + 4)));
      if (score < LEAST_SCORE) continue;
      const side = (k: number) => half * Math.exp(Math.min(at(SHAPES.length + k), MOST_GROWTH));
      const [x, y] = [((cell % width) + 0.5) * stride, (Math.floor(cell / width) + 0.5) * stride];
      boxes.push(x - side(0), y - side(1), x + side(2), y + side(3));
      scores.push(score);
      classes.push(best);
    }
  });
  return {
    boxes: Float32Array.from(boxes),
    scores: Float32Array.from(scores),
    classes: Int32Array.from(classes),
  };
}
