import { type FeatureMap, upsample } from "@kb/vision-losses/necks";
import { type Graph, type Node, zipped } from "./graph.js";

export const LEVELS = [0, 1, 2] as const;
export type Place = readonly [column: number, row: number];

/** A coarser map, as large as a finer one. */
export function enlarged(graph: Graph, at: Place, from: Node, like: FeatureMap): Node {
  const [, , height, width] = like.shape;
  return graph.run({ at, operation: "up" }, from, upsample({ size: [height, width] }));
}

/** Two maps added up. */
export function added(graph: Graph, at: Place, a: Node, b: Node): Node {
  const sum = zipped((x, y) => x + y, a.map, b.map);
  return graph.put({ at, operation: "add" }, [a, b], sum);
}
