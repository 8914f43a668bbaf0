import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { LEVEL_HEIGHT, NODE_HEIGHT, type TreePlan } from "./tree-plan.js";
import "./tree-view.css";

/** How a node is shown; every mark has a sign of its own besides its colour. */
export type NodeMark = "plain" | "current" | "open" | "done" | "free" | "error";

/** A part of the drawing's plane with a name: the place of nodes that are not there yet. */
export interface TreeRegion {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
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
          <Region key={`${region.left} ${region.top}`} {...region} width={width} />
        ))}
        {shown.map((node) => {
          const parent = parents[node]!;
          if (parent < 0) return null;
          const line = edge(x[parent]!, y[parent]!, x[node]!, y[node]!);
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
                tabIndex: 0,
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

function Region({
  left,
  right,
  top,
  bottom,
  lines,
  width,
}: TreeRegion & { readonly width: number }): JSX.Element {
  const pad = 5;
  const middle = (top + bottom) / 2;
  return (
    <g class="tree-region">
      <rect
        x={left - width / 2 - pad}
        y={top - NODE_HEIGHT / 2 - pad}
        width={right - left + width + 2 * pad}
        height={bottom - top + NODE_HEIGHT + 2 * pad}
        rx={NODE_HEIGHT / 2 + pad}
      />
      {lines.map((line, i) => (
        <text key={line} x={(left + right) / 2} y={middle + 5 + (i - (lines.length - 1) / 2) * 20}>
          {line}
        </text>
      ))}
    </g>
  );
}

/** Down first: a straight line could cross a neighbour that is wide. */
function edge(fromX: number, fromY: number, toX: number, toY: number): string {
  const down = toY - fromY;
  return `M${fromX} ${fromY}C${fromX} ${fromY + 0.75 * down} ${toX} ${fromY + 0.35 * down} ${toX} ${toY}`;
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
