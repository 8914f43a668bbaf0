import type { NodeReport } from "../work/messages.js";

export const NODE_WIDTH = 76;
export const THUMB_HEIGHT = 51;
const ACROSS = 142;
const DOWN = 104;
/** Before a node, where lines turn up or down. */
const TURN = 10;
const ROUND = 6;
/** How long the last arrows are. */
const END = 60;

export interface Arrow {
  readonly path: string;
  /** Whether it ends at a node or leaves the block. */
  readonly from: string;
}

export interface DiagramPlan {
  readonly width: number;
  readonly height: number;
  readonly places: ReadonlyMap<string, readonly [left: number, top: number]>;
  readonly arrows: readonly Arrow[];
}

/** Where the nodes of a diagram stand, and the arrows between them: along the row, then up or down right before the end. */
export function planDiagram(nodes: readonly NodeReport[]): DiagramPlan {
  const top = Math.min(...nodes.map(({ at }) => at[1]));
  const places = new Map(
    nodes.map(({ id, at }) => [id, [at[0] * ACROSS, (at[1] - top) * DOWN] as const] as const),
  );
  const lineOf = (id: string): readonly [number, number] => {
    const [left, above] = places.get(id)!;
    return [left, above + THUMB_HEIGHT / 2];
  };
  const used = new Set(nodes.flatMap(({ from }) => from));
  const arrows = nodes.flatMap(({ id, from }): Arrow[] => {
    const [left, y] = lineOf(id);
    const into = from.map((source): Arrow => {
      const [start, level] = lineOf(source);
      return { from: source, path: route(start + NODE_WIDTH, level, left, y) };
    });
    const isLast = !used.has(id);
    return isLast
      ? [...into, { from: id, path: `M${left + NODE_WIDTH} ${y}H${left + NODE_WIDTH + END}` }]
      : into;
  });
  const lefts = [...places.values()].map(([left]) => left);
  const tops = [...places.values()].map(([, above]) => above);
  return {
    width: Math.max(...lefts) + NODE_WIDTH + END + 8,
    height: Math.max(...tops) + DOWN - 12,
    places,
    arrows,
  };
}

function route(x: number, y: number, endX: number, endY: number): string {
  const end = endX - 2;
  if (Math.abs(y - endY) < 1) return `M${x} ${y}H${end}`;
  const turn = endX - TURN - ROUND;
  const sign = Math.sign(endY - y);
  return [
    `M${x} ${y}H${turn - ROUND}`,
    `Q${turn} ${y} ${turn} ${y + sign * ROUND}`,
    `V${endY - sign * ROUND}`,
    `Q${turn} ${endY} ${turn + ROUND} ${endY}H${end}`,
  ].join("");
}
