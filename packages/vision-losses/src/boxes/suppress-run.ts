import { boxesKernel } from "../kernel.js";
import { doublesAt, floatsAt, integersAt, inWorkspace } from "../workspace.js";
import { KIND } from "./kinds.js";
import type { NmsOptions } from "./nms.js";

/** How boxes of one class suppress each other. */
export interface Rule {
  readonly method: NonNullable<NmsOptions["method"]>;
  readonly lowersScores: boolean;
  readonly iou: number;
  readonly sigma: number;
  readonly beta: number;
  readonly decay: NonNullable<NmsOptions["decay"]>;
}

/** What stays, by falling score; with scores where they were lowered. */
export interface Run {
  readonly indices: Int32Array;
  readonly scores?: Float64Array;
}

/** What suppression sorts boxes into: up to 32 × 32 cells, a cell for eight boxes or more, and blocks of four, each with its cell's 4 bytes; see assembly/boxes/greedy.ts. */
const MOST_CELLS_ACROSS = 32;
const BOXES_PER_CELL = 8;
const BLOCK_BYTES = 116;

/** Suppression among the boxes `ranked`, which come by falling score. */
export function suppressRun(
  boxes: Float32Array,
  scores: Float32Array,
  ranked: Int32Array,
  rule: Rule,
  least: number,
  maxOutput: number,
): Run {
  const n = ranked.length;
  const most = Math.min(n, maxOutput);
  if (most === 0)
    return { indices: new Int32Array(0), ...(rule.lowersScores && { scores: new Float64Array(0) }) };
  // Soft-NMS breaks ties of lowered scores by index, so it wants boxes in that order.
  const order = rule.method.startsWith("soft") ? ranked.slice().sort() : ranked;
  const kernel = boxesKernel();
  const stride = Math.ceil(n / 4) * 16;
  const side = Math.min(MOST_CELLS_ACROSS, Math.max(1, Math.floor(Math.sqrt(n / BOXES_PER_CELL))));
  const cells = side * side + 1;
  const scoreBytes = rule.lowersScores ? n * 8 : 0;
  const sizes = {
    ...{ boxes: n * 16, kept: n * 4 },
    columns: rule.lowersScores ? 6 * stride : (cells + Math.ceil(most / 4)) * BLOCK_BYTES,
    ...{ scores: scoreBytes, taken: scoreBytes },
  };
  return inWorkspace(sizes, (at) => {
    gather(boxes, order, floatsAt(at.boxes, n * 4));
    if (!rule.lowersScores) {
      const kind = rule.method === "diou" ? KIND.diou : KIND.iou;
      const count = kernel.suppress(
        ...([at.boxes, n, kind, rule.iou, rule.beta, at.columns, side, at.kept, most] as const),
      );
      return { indices: integersAt(at.kept, count).map((i) => order[i]!) };
    }
    kernel.toColumns(at.boxes, n, at.columns, stride, 0, false);
    const lowered = doublesAt(at.scores, n);
    for (let i = 0; i < n; i++) lowered[i] = scores[order[i]!]!;
    if (rule.method === "matrix") {
      kernel.decayAll(
        ...([at.boxes, n, at.scores, at.columns, stride] as const),
        ...([rule.decay === "gaussian", rule.sigma, at.taken] as const),
      );
      const stay = Array.from(order.keys()).filter((i) => lowered[i]! >= least);
      stay.sort((p, q) => lowered[q]! - lowered[p]! || order[p]! - order[q]!);
      return {
        indices: Int32Array.from(stay, (i) => order[i]!),
        scores: Float64Array.from(stay, (i) => lowered[i]!),
      };
    }
    const count = kernel.soften(
      ...([at.boxes, n, at.scores, at.columns, stride, rule.method === "soft-gaussian"] as const),
      ...([rule.iou, rule.sigma, least, at.kept, at.taken, most] as const),
    );
    return {
      indices: integersAt(at.kept, count).map((i) => order[i]!),
      scores: doublesAt(at.taken, count).slice(),
    };
  });
}

function gather(boxes: Float32Array, order: Int32Array, to: Float32Array): void {
  for (let i = 0, at = 0; i < order.length; i++) {
    const from = order[i]! * 4;
    to[at++] = boxes[from]!;
    to[at++] = boxes[from + 1]!;
    to[at++] = boxes[from + 2]!;
    to[at++] = boxes[from + 3]!;
  }
}
