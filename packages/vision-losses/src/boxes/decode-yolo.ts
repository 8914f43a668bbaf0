import {
  checkChoice,
  checkFinite,
  checkInteger,
  checkObject,
  checkPositive,
  checkTypedArray,
} from "@kb/checks";
import { boxesKernel } from "../kernel.js";

/** What a YOLO network's output is, and what to keep of it. */
export interface DecodeYoloOptions {
  /**
   * `"channels-first"`: `[4 + classes, boxes]`, as YOLOv8 and later export, such as `[1, 84, 8400]`; `"boxes-first"`: `[boxes, 5 + classes]`, as
   * YOLOv5 and v7 do, such as `[1, 25200, 85]`.
   */
  readonly layout: "channels-first" | "boxes-first";
  readonly classes: number;
  /** Whether a fifth number says how sure the network is of any object, and multiplies the classes' scores; default: in boxes-first. */
  readonly objectness?: boolean | undefined;
  /** The format of the network's boxes; default `"cxcywh"`. */
  readonly format?: "cxcywh" | "xyxy" | undefined;
  /** Whether scores are probabilities already, or logits that a sigmoid is owed; default `"probabilities"`. */
  readonly scores?: "probabilities" | "logits" | undefined;
  /** Boxes whose best class scores less are left out, 0 to 1; default 0.25. */
  readonly scoreThreshold?: number | undefined;
  /** The letterbox: where the image begins in the network's input, and its size there over its own. Default 0, 0, 1. */
  readonly offsetX?: number | undefined;
  readonly offsetY?: number | undefined;
  readonly scale?: number | undefined;
}

/** Boxes for {@link nms}. */
export interface DecodedYolo {
  /** `[n, 4]`: x1, y1, x2, y2 in pixels of the image. */
  readonly boxes: Float32Array;
  /** `[n]`: the best class's, times the objectness if there is one. */
  readonly scores: Float32Array;
  /** `[n]`: the best class, the first on ties. */
  readonly classes: Int32Array;
  /** `[n]`: where each stands in the output. */
  readonly indices: Int32Array;
}

/**
 * Boxes, scores and classes from the raw output of a YOLO network, such as onnxruntime-web gives as `results.output0.data`: what {@link nms} takes.
 *
 * One image at a time. Memory is read once, in order. O(boxes · classes). Throws a TypeError or RangeError for arguments of the wrong kind, length or range. NaN scores are left out.
 *
 * @example
 * // Two boxes, two classes, channels first: cx, cy, w, h, then the classes.
 * const output = Float32Array.of(10, 50, 10, 50, 4, 8, 4, 8, 0.9, 0.1, 0.05, 0.2);
 * const { boxes, scores, classes } = decodeYolo(output, { layout: "channels-first", classes: 2 });
 * boxes; // Float32Array [8, 8, 12, 12]
 * classes; // Int32Array [0]
 */
export function decodeYolo(output: Float32Array, options: DecodeYoloOptions): DecodedYolo {
  checkObject(options, "options");
  const { layout, classes, format = "cxcywh", scores: kind = "probabilities" } = options;
  const { scoreThreshold = 0.25, offsetX = 0, offsetY = 0, scale = 1 } = options;
  checkChoice(layout, "layout", ["channels-first", "boxes-first"]);
  checkInteger(classes, "classes", 1);
  checkChoice(format, "format", ["cxcywh", "xyxy"]);
  checkChoice(kind, "scores", ["probabilities", "logits"]);
  checkFinite(scoreThreshold, "scoreThreshold", 0, 1);
  checkFinite(offsetX, "offsetX");
  checkFinite(offsetY, "offsetY");
  checkPositive(scale, "scale");
  const { objectness = layout === "boxes-first" } = options;
  const first = objectness ? 5 : 4;
  const channels = first + classes;
  checkTypedArray(output, "output", [Float32Array]);
  if (output.length % channels !== 0) {
    throw new RangeError(
      `output must have a whole number of boxes of ${channels} numbers each (${first} + classes), got ${output.length} elements`,
    );
  }
  const n = output.length / channels;
  const [channelStep, boxStep] = layout === "channels-first" ? [n, 1] : [1, channels];
  const best = bestClasses(output, n, first, classes, channelStep, boxStep);

  const probability = kind === "logits" ? sigmoid : (score: number) => score;
  const kept: number[] = [];
  const scores: number[] = [];
  for (let i = 0; i < n; i++) {
    const certainty = objectness ? probability(output[4 * channelStep + i * boxStep]!) : 1;
    const score = Math.fround(certainty * probability(best.scores[i]!));
    if (!(score >= scoreThreshold)) continue;
    kept.push(i);
    scores.push(score);
  }
  const boxes = new Float32Array(kept.length * 4);
  kept.forEach((i, row) => {
    for (let axis = 0; axis < 2; axis++) {
      const start = output[axis * channelStep + i * boxStep]!;
      const end = output[(axis + 2) * channelStep + i * boxStep]!;
      const offset = axis === 0 ? offsetX : offsetY;
      const [low, high] = format === "xyxy" ? [start, end] : [start - end / 2, start + end / 2];
      boxes[row * 4 + axis] = (low - offset) / scale;
      boxes[row * 4 + axis + 2] = (high - offset) / scale;
    }
  });
  return {
    boxes,
    scores: Float32Array.from(scores),
    classes: Int32Array.from(kept, (i) => best.classes[i]!),
    indices: Int32Array.from(kept),
  };
}

/** The highest score of each box and its class, channel by channel where channels lie together. */
function bestClasses(
  output: Float32Array,
  n: number,
  first: number,
  classes: number,
  channelStep: number,
  boxStep: number,
): { scores: Float32Array; classes: Int32Array } {
  const scores = new Float32Array(n).fill(Number.NEGATIVE_INFINITY);
  const best = new Int32Array(n);
  const look = (i: number, label: number) => {
    const score = output[(first + label) * channelStep + i * boxStep]!;
    if (score > scores[i]!) {
      scores[i] = score;
      best[i] = label;
    }
  };
  if (boxStep === 1) {
    for (let label = 0; label < classes; label++) for (let i = 0; i < n; i++) look(i, label);
  } else {
    for (let i = 0; i < n; i++) for (let label = 0; label < classes; label++) look(i, label);
  }
  return { scores, classes: best };
}

function sigmoid(logit: number): number {
  return 1 / (1 + boxesKernel().exp(-logit));
}
