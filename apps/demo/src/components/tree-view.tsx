import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { LEVEL_HEIGHT, NODE_HEIGHT, type TreePlan } from "./tree-plan.js";
import "./tree-view.css";

/** How a node is shown; every mark has a sign of its own besides its colour. */
export type NodeMark = "plain" | "current" | "open" | "done" | "free" | "error";

/** Nodes that are not there yet, as one blot with a name where they will be. */
export interface TreeRegion {
  readonly nodes: readonly number[];
  /** Its name, line by line. */
  readonly lines: readonly string[];
}

export interface TreeViewProps {
  readonly plan: TreePlan;
  readonly label: string;
  readonly markOf?: (node: number) => NodeMark;
  /** Whether a node is drawn; all are unless this is given. */
  readonly isShown?: (node: number) => boolean;
  /** The name of what pressing a node does; nodes without one are no buttons. */
  readonly actionOf?: (node: number) => string | undefined;
  readonly onPress?: (node: number) => void;
  readonly regions?: readonly TreeRegion[];
  /** The node to scroll to. */
  readonly focus?: number | undefined;
}

const MARGIN = 8;
const HIGHEST = 460;
const SCALE = { least: 0.5, most: 1.15 };

/** A binary tree as a picture, which scrolls by itself where it is larger than its place. */
export function TreeView({
  plan,
  label,
  markOf = () => "plain",
  isShown = () => true,
  actionOf = () => undefined,
  onPress,
  regions = [],
  focus,
}: TreeViewProps): JSX.Element {
  const scroller = useRef<HTMLElement>(null);
  const { x, y, parents, labels, width } = plan;
  const left = plan.left - width / 2 - MARGIN;
  const top = -NODE_HEIGHT / 2 - MARGIN;
  const across = plan.right + width / 2 + MARGIN - left;
  const down = plan.bottom + NODE_HEIGHT / 2 + MARGIN - top;
  const most = Math.min(across * SCALE.most, (HIGHEST / down) * across);
  const point =
    focus === undefined ? undefined : { x: (x[focus]! - left) / across, y: (y[focus]! - top) / down };
  useEffect(() => keepInView(scroller.current, point), [point?.x, point?.y]);
  const shown = labels.map((_, node) => node).filter(isShown);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section class="tree-view" ref={scroller} tabIndex={0} aria-label={label}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the section around has the name, a title would pop up */}
      <svg
        viewBox={`${left} ${top} ${across} ${down}`}
        style={{ width: `clamp(${across * SCALE.least}px, 100%, ${most}px)` }}
      >
        {regions.map((region) => (
          <Region key={region.nodes[0]} {...region} plan={plan} />
        ))}
        {shown.map((node) => {
          const parent = parents[node]!;
          if (parent < 0) return null;
          const line = edge(x[parent]!, y[parent]!, x[node]!, y[node]!, 1.6 * width);
          const free = markOf(parent) === "free";
          return (
            <path
              key={`edge ${node}`}
              class={free ? "tree-edge tree-edge-free" : "tree-edge"}
              d={line}
              style={{ d: `path("${line}")` }}
            />
          );
        })}
        {shown.map((node) => {
          const action = actionOf(node);
          const press = (): void => onPress?.(node);
          return (
            <g
              key={node}
              class={`tree-node tree-node-${markOf(node)}`}
              style={{ transform: `translate(${x[node]}px, ${y[node]}px)` }}
              {...(action !== undefined && {
                role: "button",
                // Lower case: attributes of SVG tell capitals apart.
                tabindex: 0,
                "aria-label": action,
                onClick: press,
                onKeyDown: (event: KeyboardEvent) => {
                  if (event.key !== "Enter" && event.key !== " ") return;
                  event.preventDefault();
                  press();
                },
              })}
            >
              <rect
                x={-width / 2}
                y={-NODE_HEIGHT / 2}
                width={width}
                height={NODE_HEIGHT}
                rx={NODE_HEIGHT / 2}
              />
              <text y={6} aria-hidden={action !== undefined}>
                {labels[node]}
              </text>
            </g>
          );
        })}
      </svg>
    </section>
  );
}

function Region({ nodes, lines, plan }: TreeRegion & { readonly plan: TreePlan }): JSX.Element {
  const { x, y, parents, width } = plan;
  const half = (width - NODE_HEIGHT) / 2;
  const inside = new Set(nodes);
  const line = nodes
    .map((node) => {
      const parent = parents[node]!;
      const bar = `M${x[node]! - half} ${y[node]}H${x[node]! + half}`;
      return inside.has(parent) ? `${bar}M${x[parent]} ${y[parent]}L${x[node]} ${y[node]}` : bar;
    })
    .join("");
  const named = middlemost(nodes, plan);
  return (
    <g class="tree-region">
      <path class="tree-region-rim" d={line} style={{ strokeWidth: NODE_HEIGHT + 11 }} />
      <path class="tree-region-body" d={line} style={{ strokeWidth: NODE_HEIGHT + 8 }} />
      {lines.map((text, i) => (
        <text key={text} x={x[named]} y={y[named]! + 5 + (i - (lines.length - 1) / 2) * 20}>
          {text}
        </text>
      ))}
    </g>
  );
}

/** The node nearest to the middle of all: a name there lies on the blot. */
function middlemost(nodes: readonly number[], { x, y }: TreePlan): number {
  const middle = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  const middleX = middle(nodes.map((node) => x[node]!));
  const middleY = middle(nodes.map((node) => y[node]!));
  const distance = (node: number): number => Math.hypot(x[node]! - middleX, y[node]! - middleY);
  return nodes.reduce((best, node) => (distance(node) < distance(best) ? node : best));
}

/** To a near child straight, to a far one down first, so that it crosses no neighbour. Both are curves, so that one glides into the other. */
function edge(fromX: number, fromY: number, toX: number, toY: number, near: number): string {
  const down = toY - fromY;
  const across = toX - fromX;
  const bends =
    Math.abs(across) <= near
      ? [fromX + across / 3, fromY + down / 3, fromX + (2 * across) / 3, fromY + (2 * down) / 3]
      : [fromX, fromY + 0.75 * down, toX, fromY + 0.35 * down];
  return `M${fromX} ${fromY}C${bends.join(" ")} ${toX} ${toY}`;
}

/** Scrolls so that a point, given in parts of the whole, is well inside. */
function keepInView(scroller: HTMLElement | null, point: { x: number; y: number } | undefined): void {
  const picture = scroller?.querySelector("svg");
  if (!scroller || !picture || !point) return;
  const box = picture.getBoundingClientRect();
  const frame = scroller.getBoundingClientRect();
  const x = box.left - frame.left + point.x * box.width;
  const y = box.top - frame.top + point.y * box.height;
  const edge = LEVEL_HEIGHT;
  const isInside =
    x > edge && x < scroller.clientWidth - edge && y > edge && y < scroller.clientHeight - edge;
  if (isInside) return;
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  scroller.scrollTo({
    left: scroller.scrollLeft + x - scroller.clientWidth / 2,
    top: scroller.scrollTop + y - scroller.clientHeight / 2,
    behavior: still ? "instant" : "smooth",
  });
}
