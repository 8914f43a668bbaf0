import { type BinaryTree, tidyLayout } from "@kb/trees";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { parentsOf } from "../plan-tree.js";

const GAP = 11;
const RADIUS = 3.6;

/** A tree as a small sign, without labels; edges to single children are dashed. */
export function TreeIcon({ tree }: { readonly tree: BinaryTree }): JSX.Element {
  const { x, y, parents } = useMemo(
    () => ({ ...tidyLayout(tree, { nodeWidth: GAP, levelHeight: GAP }), parents: parentsOf(tree) }),
    [tree],
  );
  const nodes = Array.from(x.keys());
  const left = Math.min(...x) - RADIUS - 1;
  const width = Math.max(...x) - left + RADIUS + 1;
  const height = Math.max(...y) + 2 * RADIUS + 2;
  const isSingle = (node: number): boolean => tree.left[node]! < 0 !== tree.right[node]! < 0;
  return (
    <svg
      class="tree-icon"
      viewBox={`${left} ${-RADIUS - 1} ${width} ${height}`}
      style={{ aspectRatio: `${width} / ${height}`, maxWidth: `${width * 1.5}px` }}
      preserveAspectRatio="xMidYMin"
      aria-hidden="true"
    >
      {nodes.slice(1).map((node) => {
        const parent = parents[node]!;
        return (
          <path
            key={node}
            class={isSingle(parent) ? "tree-icon-free" : undefined}
            d={`M${x[parent]} ${y[parent]}L${x[node]} ${y[node]}`}
          />
        );
      })}
      {nodes.map((node) => (
        <circle
          key={node}
          class={isSingle(node) ? "tree-icon-free" : undefined}
          cx={x[node]}
          cy={y[node]}
          r={RADIUS}
        />
      ))}
    </svg>
  );
}
