import { boxLoss, iouMatrix } from "@kb/vision-losses/boxes";

export const KINDS = ["iou", "giou", "diou", "ciou"] as const;
export type Kind = (typeof KINDS)[number];

/** Frames, and gradient steps a frame. */
export const LAST_STEP = 120;
const STEPS = 8;
/** Pixels that count as 1, so that gradients are as for boxes of that size. */
const UNIT = 100;
const RATE = 0.02;
/** From this part of the race on steps are a tenth as long, to come to rest. */
const SLOW_FROM = 0.8;
/** Boxes do not fold over. */
const LEAST_SIDE = 0.02;

export interface Lane {
  readonly kind: Kind;
  /** The box after each frame, in pixels. */
  readonly boxes: readonly Float32Array[];
  readonly ious: readonly number[];
}

/** Gradient descent from `start` to `target` on an overlap loss, its steps (2 − IoU) times as long where there is less overlap, as in the paper of DIoU. */
export function runLane(kind: Kind, start: Float32Array, target: Float32Array): Lane {
  const goal = target.map((value) => value / UNIT);
  let box: Float32Array = start.map((value) => value / UNIT);
  const boxes: Float32Array[] = [];
  const ious: number[] = [];
  for (let frame = 0; frame <= LAST_STEP; frame++) {
    boxes.push(box.map((value) => value * UNIT));
    ious.push(iouMatrix(box, goal)[0]!);
    const rate = frame < SLOW_FROM * LAST_STEP ? RATE : RATE / 10;
    for (let step = 0; step < STEPS; step++) box = stepped(box, goal, kind, rate);
  }
  return { kind, boxes, ious };
}

function stepped(box: Float32Array, goal: Float32Array, kind: Kind, rate: number): Float32Array {
  const { grad } = boxLoss(box, goal, { kind });
  const pace = rate * (2 - iouMatrix(box, goal)[0]!);
  const next = box.map((value, k) => value - pace * grad[k]!);
  for (const k of [0, 1]) next[k + 2] = Math.max(next[k + 2]!, next[k]! + LEAST_SIDE);
  return next;
}
