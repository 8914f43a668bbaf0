import { type AnchorGrid, anchorGrid } from "@kb/vision-losses/assign";
import { type Block, conv2d, convUnit, eachLevel, type FeatureMap, sequence } from "@kb/vision-losses/necks";
import { type Backbone, makeBackbone, WIDTH } from "./backbone.js";
import type { Parts } from "./model.js";
import { SHAPES, SIDE } from "./shapes.js";

/** What the head's four numbers move: the sides of an anchor, or the distances from a point. */
export type HeadKind = "anchors" | "points";

export const STRIDES = [8, 16, 32] as const;
/** The side of an anchor in strides. */
export const ANCHOR_SCALE = 2.5;

/** All locations: anchors by level, row and column. */
export const GRID: AnchorGrid = anchorGrid({
  width: SIDE,
  height: SIDE,
  strides: STRIDES,
  scale: ANCHOR_SCALE,
});
export const LOCATIONS: number = GRID.anchors.length / 4;

/** Numbers a location: a logit a class, four of the box, one of the centerness. */
export const NUMBERS: number = SHAPES.length + 5;
/** Logits of classes begin where few locations are taken for objects. */
const RARE = -4;

/** A one-stage detector on images of the shapes' size. */
export interface DenseDetector {
  readonly head: HeadKind;
  readonly parts: Parts;
  readonly backbone: Backbone;
  /** What each level of the neck's maps passes: maps of `NUMBERS` channels. */
  readonly tower: Block<readonly FeatureMap[], readonly FeatureMap[]>;
  /** `[batch, locations, NUMBERS]`. */
  forward(images: FeatureMap, training: boolean): Float32Array;
  backward(gradient: Float32Array): void;
}

/** A detector with fresh weights of `seed`. */
export function makeDenseDetector(seed: number, head: HeadKind): DenseDetector {
  const backbone = makeBackbone(seed, 1, STRIDES.length);
  const predict = conv2d({ inputs: WIDTH, outputs: NUMBERS, seed: 16 * seed + 12 });
  const weights = predict.parameters.length - NUMBERS;
  predict.parameters.forEach((value, at) => {
    // Of a deviation of 0.01.
    predict.parameters[at] = at < weights ? value * 0.01 * Math.sqrt((WIDTH * 9) / 2) : 0;
  });
  predict.parameters.fill(RARE, weights, weights + SHAPES.length);
  const tower = eachLevel(
    sequence([convUnit({ inputs: WIDTH, outputs: WIDTH, normalised: false, seed: 16 * seed + 11 }), predict]),
  );
  let shapes: readonly FeatureMap["shape"][] = [];
  return {
    head,
    parts: { ...backbone.parts, tower },
    backbone,
    tower,
    forward(images, training) {
      const maps = tower.forward(backbone.forward(images, training), { training });
      shapes = maps.map(({ shape }) => shape);
      const out = new Float32Array(images.shape[0] * LOCATIONS * NUMBERS);
      eachNumber(shapes, (level, from, to) => {
        out[to] = maps[level]!.data[from]!;
      });
      return out;
    },
    backward(gradient) {
      const maps = shapes.map((shape) => ({
        data: new Float32Array(shape[0] * shape[1] * shape[2] * shape[3]),
        shape,
      }));
      eachNumber(shapes, (level, from, to) => {
        maps[level]!.data[from] = gradient[to]!;
      });
      backbone.backward(tower.backward(maps));
    },
  };
}

/** Pairs the numbers of maps `[batch, NUMBERS, height, width]` with those of `[batch, locations, NUMBERS]`. */
function eachNumber(
  shapes: readonly FeatureMap["shape"][],
  use: (level: number, from: number, to: number) => void,
): void {
  let before = 0;
  shapes.forEach(([batch, channels, height, width], level) => {
    const cells = height * width;
    for (let image = 0; image < batch; image++) {
      for (let channel = 0; channel < channels; channel++) {
        for (let cell = 0; cell < cells; cell++) {
          const location = image * LOCATIONS + before + cell;
          use(level, (image * channels + channel) * cells + cell, location * NUMBERS + channel);
        }
      }
    }
    before += cells;
  });
}
