import { createRng } from "@kb/sampling";
import { type CornerMaps, type CornerTargets, cornerTargets } from "@kb/vision-losses/corner";
import { SHAPES, SIDE } from "@kb/vision-losses-bench/detect";
import type { Drawing } from "../../shared/shape-drawing.js";

/** A network's answer that was made up from the right one. */
export interface Simulated {
  readonly maps: CornerMaps;
  readonly targets: CornerTargets;
  readonly size: { readonly classes: number; readonly height: number; readonly width: number };
  readonly stride: number;
}

export interface SimulateOptions {
  readonly stride: number;
  /** From 0 to 1. */
  readonly noise: number;
  readonly seed: number;
}

const CORNERS = ["topLeft", "bottomRight"] as const;
/** Deviations at full noise: of logits, of tags, of offsets in cells. */
const DEVIATION = { heat: 2.4, tag: 0.45, offset: 0.5 };
/** A confident network's probabilities lie between these. */
const [LEAST, MOST] = [0.02, 0.95];

/** What a network that knows the right answer but for some noise would say of a drawing. */
export function simulate({ boxes, labels }: Drawing, { stride, noise, seed }: SimulateOptions): Simulated {
  const side = SIDE / stride;
  const size = { classes: SHAPES.length, height: side, width: side };
  const targets = cornerTargets(boxes, labels, { ...size, stride });
  const random = createRng(seed);
  const normal = () => random.normal(0, 1);
  const objects = labels.length;
  const cells = side * side;

  const heat = (corner: (typeof CORNERS)[number]) =>
    targets.heatmaps[corner].map((target) => {
      const p = LEAST + (MOST - LEAST) * target;
      return Math.log(p / (1 - p)) + noise * DEVIATION.heat * normal();
    });
  /** Each cell says what the nearest corner should say. */
  const around = (corner: number) => {
    const tags = new Float32Array(cells);
    const offsets = new Float32Array(2 * cells);
    for (let cell = 0; cell < cells; cell++) {
      const nearest = nearestCorner(targets.corners, corner, cell % side, Math.floor(cell / side));
      const object = nearest ?? 0;
      tags[cell] = object - (objects - 1) / 2 + noise * DEVIATION.tag * normal();
      for (const axis of [0, 1]) {
        const right = nearest === undefined ? 0.5 : targets.offsets[4 * object + 2 * corner + axis]!;
        offsets[axis * cells + cell] = right + noise * DEVIATION.offset * normal();
      }
    }
    return { tags, offsets };
  };
  const [first, second] = [around(0), around(1)];
  return {
    maps: {
      heatmaps: { topLeft: heat("topLeft"), bottomRight: heat("bottomRight") },
      tags: { topLeft: first.tags, bottomRight: second.tags },
      offsets: { topLeft: first.offsets, bottomRight: second.offsets },
    },
    ...{ targets, size, stride },
  };
}

function nearestCorner(corners: Int32Array, corner: number, x: number, y: number): number | undefined {
  let [best, least]: [number | undefined, number] = [undefined, Number.POSITIVE_INFINITY];
  for (let object = 0; 4 * object < corners.length; object++) {
    const [dx, dy] = [corners[4 * object + 2 * corner]! - x, corners[4 * object + 2 * corner + 1]! - y];
    if (dx * dx + dy * dy < least) [best, least] = [object, dx * dx + dy * dy];
  }
  return best;
}
