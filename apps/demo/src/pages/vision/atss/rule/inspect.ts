import { type Assignment, assignAtss } from "@kb/vision-losses/assign";
import type { World } from "../worlds.js";
import { isInside, type Statistics, statisticsOf } from "./atss-by-hand.js";

/** What becomes of a candidate: "rescued" by the fallback, "taken" by an object that it overlaps more. */
export const FATES = ["positive", "rescued", "taken", "outside", "below"] as const;
export type Fate = (typeof FATES)[number];

export interface Candidate {
  readonly anchor: number;
  readonly level: number;
  readonly x: number;
  readonly y: number;
  readonly iou: number;
  readonly fate: Fate;
}

/** An object and its candidates. */
export interface Inspected extends Statistics {
  readonly box: Float32Array;
  readonly threshold: number;
  readonly all: readonly Candidate[];
}

/** Objects in a world, and what ATSS makes of them. */
export interface Scene {
  readonly world: World;
  readonly boxes: Float32Array;
  readonly assignment: Assignment;
  readonly objects: readonly Inspected[];
  /** The object looked at; none where there are none. */
  readonly chosen: number;
}

export function inspect(
  world: World,
  wanted: Float32Array,
  topk: number,
  fallback: boolean,
  chosen: number,
): Scene {
  const boxes = boxesWithin(world, wanted);
  const { anchors, levels } = world;
  const assignment = assignAtss(anchors, levels, boxes, { topk, fallback: fallback ? "max" : "none" });
  const objects = Array.from({ length: boxes.length / 4 }, (_, g): Inspected => {
    const box = boxes.subarray(4 * g, 4 * g + 4);
    const statistics = statisticsOf(anchors, levels, box, topk);
    const threshold = statistics.mean + statistics.deviation;
    const all = statistics.candidates.map((anchor, i): Candidate => {
      const iou = statistics.ious[i]!;
      const owner = assignment.groundTruthIndex[anchor];
      const fate =
        iou < threshold || !isInside(anchors, anchor, box)
          ? owner === g
            ? "rescued"
            : iou < threshold
              ? "below"
              : "outside"
          : owner === g
            ? "positive"
            : "taken";
      return { anchor, level: levelOf(levels, anchor), ...centreOf(anchors, anchor), iou, fate };
    });
    return { ...statistics, box, threshold, all };
  });
  return { world, boxes, assignment, objects, chosen: Math.min(chosen, objects.length - 1) };
}

/** How many of an object's candidates end so. */
export function countFate({ all }: Inspected, ...fates: readonly Fate[]): number {
  return all.filter(({ fate }) => fates.includes(fate)).length;
}

export function levelOf(levels: ArrayLike<number>, anchor: number): number {
  let [level, end] = [0, levels[0]!];
  while (anchor >= end) end += levels[++level]!;
  return level;
}

export function centreOf(anchors: Float32Array, anchor: number): { x: number; y: number } {
  const at = (k: number): number => anchors[4 * anchor + k]!;
  return { x: (at(0) + at(2)) / 2, y: (at(1) + at(3)) / 2 };
}

/** Boxes of a larger world may not fit into a smaller one. */
function boxesWithin({ width, height }: World, boxes: Float32Array): Float32Array {
  const rows = Array.from({ length: boxes.length / 4 }, (_, g) => boxes.slice(4 * g, 4 * g + 4));
  return Float32Array.from(
    rows.filter((box) => box[2]! <= width && box[3]! <= height).flatMap((box) => [...box]),
  );
}
