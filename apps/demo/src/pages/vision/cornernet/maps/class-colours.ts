import type { Layer } from "./cell-map.js";

/** Of rectangles, ellipses and triangles, in maps and over pictures. */
export const CLASS_COLOURS = ["--data-1", "--data-3", "--data-4"] as const;

/** Heatmaps `[classes, cells]` as layers, of logits where `toProbability` says so. */
export function classLayers(
  heatmaps: Float32Array,
  cells: number,
  toProbability: (heat: number) => number = (heat) => heat,
): Layer[] {
  return CLASS_COLOURS.map((colour, label) => ({
    colour,
    values: heatmaps.subarray(label * cells, (label + 1) * cells).map(toProbability),
  }));
}

export const sigmoid = (logit: number): number => 1 / (1 + Math.exp(-logit));
