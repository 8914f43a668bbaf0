import type { Block, FeatureMap } from "@kb/vision-losses/necks";
import type { Graph } from "./graph.js";

export type OneMapBlock = Block<FeatureMap, FeatureMap>;
export type LevelsBlock = Block<readonly FeatureMap[], readonly FeatureMap[]>;

/** A block as one call, and as the parts that give the same. */
export interface TakenApart {
  readonly graph: Graph;
  /** Absent for what is a function rather than a block. */
  readonly whole?: OneMapBlock | LevelsBlock;
  readonly inputs: readonly FeatureMap[];
  /** What the parts gave at the end. */
  readonly outputs: readonly FeatureMap[];
  /** Whether the whole runs as in training; default true. */
  readonly training?: boolean;
  /** Which of the whole's outputs the parts give, where they give one of several. */
  readonly only?: number;
  /** The function, and its slope by each number. */
  readonly make?: () => FeatureMap;
  readonly slope?: FeatureMap;
  /** The largest difference, where it has been found otherwise. */
  readonly difference?: number;
}
