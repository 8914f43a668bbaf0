import { checkFinite, checkInteger, checkObject, checkPositive, describe } from "@kb/checks";
import type { DecodedYolo } from "../../boxes/decode-yolo.js";
import { type Block, type BlockOptions, makeBlock } from "../block.js";
import { checkFeatureMap, type FeatureMap } from "../feature-map.js";
import { necksKernel } from "../kernel.js";
import { addConvolution } from "../ops/convolution.js";
import { addUnit } from "../ops/unit.js";
import { checkLevels } from "./fpn.js";

/** The anchors of a head and the scale of its maps: what its numbers mean. */
export interface YoloAnchors {
  readonly classes: number;
  /** Of each level, finest first: width and height in pixels. */
  readonly anchors: readonly (readonly (readonly [width: number, height: number])[])[];
  /** The pixels of a cell at each level; default 8, 16, 32 and so on. */
  readonly strides?: readonly number[] | undefined;
  /** How far beyond its cell a centre may lie, at each level, so that it can reach the border; default 1.2, 1.1, 1.05, then 1. */
  readonly scaleXY?: readonly number[] | undefined;
}

/** Options of {@link yoloHead}. */
export interface YoloHeadOptions extends YoloAnchors, BlockOptions {
  /** The channels of each level, finest first. */
  readonly channels: readonly number[];
}

/** Options of {@link decodeYoloHead}. */
export interface DecodeYoloHeadOptions {
  /** Which image of the batch; default 0. */
  readonly image?: number | undefined;
  /** Boxes that score less are left out, 0 to 1; default 0.25. */
  readonly scoreThreshold?: number | undefined;
}

/** A {@link yoloHead} with what reads its maps. */
export interface YoloHead extends Block<readonly FeatureMap[], readonly FeatureMap[]> {
  /** As {@link decodeYoloHead}, with the head's anchors. */
  decode(maps: readonly FeatureMap[], options?: DecodeYoloHeadOptions): DecodedYolo;
}

const SCALES = [1.2, 1.1, 1.05];
/** tx, ty, tw, th and how sure an object is there. */
const BOX = 5;

interface CheckedAnchors extends Required<YoloAnchors> {
  readonly strides: readonly number[];
  readonly scaleXY: readonly number[];
}

function checkAnchors(head: unknown): CheckedAnchors {
  checkObject(head, "options");
  const { classes, anchors, strides, scaleXY } = head as YoloAnchors;
  checkInteger(classes, "classes", 1);
  if (!Array.isArray(anchors)) throw new TypeError(`anchors must be an array, got ${describe(anchors)}`);
  for (const [level, list] of anchors.entries()) {
    if (!Array.isArray(list) || list.length === 0) {
      throw new TypeError(`anchors[${level}] must be an array of one [width, height] at least`);
    }
    for (const [index, size] of list.entries()) {
      checkPositive(size?.[0], `anchors[${level}][${index}][0]`);
      checkPositive(size?.[1], `anchors[${level}][${index}][1]`);
    }
  }
  const perLevel = (name: string, list: readonly number[] | undefined, begins: (level: number) => number) => {
    const all = list ?? anchors.map((_, level) => begins(level));
    if (!Array.isArray(all) || all.length !== anchors.length) {
      throw new RangeError(`${name} must have a number for each of ${anchors.length} levels`);
    }
    for (const [level, value] of all.entries()) checkPositive(value, `${name}[${level}]`);
    return all;
  };
  return {
    ...{ classes, anchors },
    strides: perLevel("strides", strides, (level) => 8 * 2 ** level),
    scaleXY: perLevel("scaleXY", scaleXY, (level) => SCALES[level] ?? 1),
  };
}

/**
 * YOLOv4's head: at each level a 3 × 3 unit of twice the channels and a 1 × 1 convolution to `anchors · (5 + classes)` logits; {@link decodeYoloHead}, or its `decode`, makes boxes of them.
 *
 * O(batch · H · W · channels²) a level. Throws a TypeError or RangeError for arguments of the wrong kind, length or range. Source: YOLOv4, arXiv 2004.10934.
 *
 * @example
 * const head = yoloHead({ channels: [8], classes: 2, anchors: [[[10, 14], [23, 27]]] });
 * head.forward([{ data: new Float32Array(8 * 16), shape: [1, 8, 4, 4] }])[0].shape; // [1, 14, 4, 4]
 */
export function yoloHead(options: YoloHeadOptions): YoloHead {
  const head = checkAnchors(options);
  const { channels } = options;
  checkLevels(channels);
  if (channels.length !== head.anchors.length) {
    throw new RangeError(
      `anchors must have a list for each of ${channels.length} levels, got ${head.anchors.length}`,
    );
  }
  const block = makeBlock<readonly FeatureMap[], readonly FeatureMap[]>(
    {
      channels,
      define(layout) {
        const levels = channels.map((inputs, level) => ({
          widen: addUnit(layout.part(`widen${level}`), {
            ...{ inputs, outputs: 2 * inputs, kernel: 3, activation: "leaky" },
          }),
          predict: addConvolution(layout.part(`predict${level}`), {
            ...{ inputs: 2 * inputs, outputs: head.anchors[level]!.length * (BOX + head.classes), kernel: 1 },
          }),
        }));
        return (pass, maps) =>
          levels.map(({ widen, predict }, level) => predict(pass, widen(pass, maps[level]!)));
      },
      ...{ takesOne: false, givesOne: false },
    },
    options,
  );
  return Object.assign(block, {
    decode: (maps: readonly FeatureMap[], settings?: DecodeYoloHeadOptions) =>
      decodeYoloHead(maps, head, settings),
  });
}

/**
 * Boxes of one image from a YOLO head's maps, for `nms`: centre (σ(t) · s − (s − 1) / 2 + cell) · stride, size anchor · eᵗ, score σ(object) · the best σ(class), the first on ties.
 *
 * `indices` count anchors by level, row, column, then anchor. O(cells · anchors · classes). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. NaN scores are left out. Source: YOLOv4, arXiv 2004.10934.
 *
 * @example
 * const map = { data: new Float32Array(6), shape: [1, 6, 1, 1] };
 * const { boxes, scores } = decodeYoloHead([map], { classes: 1, anchors: [[[4, 2]]] });
 * boxes; // Float32Array [2, 3, 6, 5]
 * scores; // Float32Array [0.25]
 */
export function decodeYoloHead(
  maps: readonly FeatureMap[],
  head: YoloAnchors,
  options: DecodeYoloHeadOptions = {},
): DecodedYolo {
  const { classes, anchors, strides, scaleXY } = checkAnchors(head);
  if (!Array.isArray(maps))
    throw new TypeError(`maps must be an array of feature maps, got ${describe(maps)}`);
  if (maps.length !== anchors.length) {
    throw new RangeError(`maps must have ${anchors.length} feature maps, got ${maps.length}`);
  }
  checkObject(options, "options");
  const { image = 0, scoreThreshold = 0.25 } = options;
  checkFinite(scoreThreshold, "scoreThreshold", 0, 1);
  const { exp } = necksKernel();
  const sigmoid = (logit: number) => 1 / (1 + exp(-logit));
  const [boxes, scores, labels, indices]: [number[], number[], number[], number[]] = [[], [], [], []];
  let before = 0;
  maps.forEach((map, level) => {
    const sizes = anchors[level]!;
    checkFeatureMap(map, `maps[${level}]`, sizes.length * (BOX + classes));
    const [batch, channels, height, width] = map.shape;
    checkInteger(image, "image", 0, batch - 1);
    const cells = height * width;
    const [stride, scale] = [strides[level]!, scaleXY[level]!];
    for (let cell = 0; cell < cells; cell++) {
      sizes.forEach(([anchorWidth, anchorHeight], anchor) => {
        const at = (channel: number) =>
          map.data[(image * channels + anchor * (BOX + classes) + channel) * cells + cell]!;
        let label = 0;
        for (let k = 1; k < classes; k++) if (at(BOX + k) > at(BOX + label)) label = k;
        const score = Math.fround(sigmoid(at(4)) * sigmoid(at(BOX + label)));
        if (!(score >= scoreThreshold)) return;
        const centre = (t: number, place: number) => (sigmoid(t) * scale - (scale - 1) / 2 + place) * stride;
        const [x, y] = [centre(at(0), cell % width), centre(at(1), Math.floor(cell / width))];
        const [w, h] = [anchorWidth * exp(at(2)), anchorHeight * exp(at(3))];
        boxes.push(x - w / 2, y - h / 2, x + w / 2, y + h / 2);
        scores.push(score);
        labels.push(label);
        indices.push(before + cell * sizes.length + anchor);
      });
    }
    before += cells * sizes.length;
  });
  return {
    ...{ boxes: Float32Array.from(boxes), scores: Float32Array.from(scores) },
    ...{ classes: Int32Array.from(labels), indices: Int32Array.from(indices) },
  };
}
