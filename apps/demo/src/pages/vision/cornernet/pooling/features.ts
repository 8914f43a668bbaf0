import type { Side } from "@kb/vision-losses/corner";
import { SIDE } from "@kb/vision-losses-bench/detect";
import type { Drawing } from "../../shared/shape-drawing.js";

/** Cells along a side of the maps, and pixels a cell. */
export const CELLS = 16;
const STRIDE = SIDE / CELLS;

/** What is found along rows or columns of a map: the edge that a pool in that direction carries to the corner. */
const EDGE_OF: Readonly<Record<Side, "left" | "top" | "right" | "bottom">> = {
  top: "left",
  left: "top",
  bottom: "right",
  right: "bottom",
};

/** From where to where a shape touches each edge of its box: along a rectangle's whole side, at an ellipse's middle. */
const TOUCHES: readonly Readonly<Record<"left" | "top" | "right" | "bottom", readonly [number, number]>>[] = [
  { left: [0, 1], top: [0, 1], right: [0, 1], bottom: [0, 1] },
  { left: [0.5, 0.5], top: [0.5, 0.5], right: [0.5, 0.5], bottom: [0.5, 0.5] },
  { left: [1, 1], top: [0.5, 0.5], right: [1, 1], bottom: [0, 1] },
];
/** How strongly objects answer, one after the other. */
const STRENGTHS = [9, 7, 8, 6];

/** The cell that a corner lies in. */
export function cellOf(value: number): number {
  return Math.max(0, Math.min(CELLS - 1, Math.floor(value / STRIDE)));
}

/** What a layer before the pool could have learnt: numbers where a shape touches the edge of its box that the pool looks for. */
export function featureMap({ boxes, labels }: Drawing, side: Side): Float32Array {
  const map = new Float32Array(CELLS * CELLS);
  const edge = EDGE_OF[side];
  const isAcross = edge === "top" || edge === "bottom";
  labels.forEach((label, object) => {
    const box = boxes.subarray(4 * object, 4 * object + 4);
    const [x1, y1, x2, y2] = Array.from(box, cellOf) as [number, number, number, number];
    const line = { left: x1, top: y1, right: x2, bottom: y2 }[edge];
    const [start, end] = isAcross ? [x1, x2] : [y1, y2];
    const [from, to] = TOUCHES[label]![edge].map((share) => Math.round(start + share * (end - start)));
    for (let along = Math.max(start, from! - 1); along <= Math.min(end, to! + 1); along++) {
      const isTouching = along >= from! && along <= to!;
      const at = isAcross ? line * CELLS + along : along * CELLS + line;
      const strength = STRENGTHS[object % STRENGTHS.length]! - (isTouching ? 0 : 4);
      map[at] = Math.max(map[at]!, strength);
    }
  });
  return map;
}
