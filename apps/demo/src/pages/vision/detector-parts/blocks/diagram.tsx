import type { JSX } from "preact";
import { useId, useMemo } from "preact/hooks";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import type { NodeReport } from "../work/messages.js";
import { NODE_WIDTH, planDiagram, THUMB_HEIGHT } from "./diagram-plan.js";
import { MapCanvas } from "./map-canvas.js";
import { nodeName } from "./node-name.js";
import { shapeText, shortCount } from "./shape-text.js";
import "./diagram.css";

export interface DiagramProps {
  readonly label: string;
  readonly nodes: readonly NodeReport[];
  readonly chosen: number;
  readonly channel: number;
  readonly onChoose: (node: number) => void;
}

/** A block's parts with what each gave, and at every arrow the shape of what passes there. */
export function Diagram({ label, nodes, chosen, channel, onChoose }: DiagramProps): JSX.Element {
  const words = say(text).blocks;
  const plan = useMemo(() => planDiagram(nodes), [nodes]);
  const tip = useId();
  return (
    <div class="diagram-scroll">
      <fieldset
        class="diagram"
        aria-label={label}
        style={{ width: `${plan.width}px`, height: `${plan.height}px` }}
      >
        <svg width={plan.width} height={plan.height} aria-hidden="true">
          <marker
            id={tip}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
            markerUnits="userSpaceOnUse"
          >
            <path d="M0 0L8 4L0 8z" />
          </marker>
          {plan.arrows.map(({ path, from }, index) => (
            <path
              key={index}
              class={from === nodes[chosen]?.id ? "diagram-arrow diagram-arrow-chosen" : "diagram-arrow"}
              d={path}
              marker-end={`url(#${tip})`}
            />
          ))}
          {nodes.map((node) => {
            const [left, top] = plan.places.get(node.id)!;
            return (
              <text
                key={node.id}
                class="diagram-shape"
                x={left + NODE_WIDTH + 3}
                y={top + THUMB_HEIGHT / 2 - 5}
              >
                {shapeText(node.map)}
              </text>
            );
          })}
        </svg>
        {nodes.map((node, index) => {
          const [left, top] = plan.places.get(node.id)!;
          const name = nodeName(node, words.operations);
          const told = words.node(
            name,
            shapeText(node.map),
            shortCount(node.parameters),
            shortCount(node.macs),
          );
          return (
            <button
              key={node.id}
              type="button"
              class="diagram-node"
              style={{ left: `${left}px`, top: `${top}px` }}
              aria-pressed={index === chosen}
              aria-label={told}
              title={told}
              onClick={() => onChoose(index)}
            >
              <span class="diagram-thumb">
                <MapCanvas map={node.map} channel={channel} label={name} />
              </span>
              <span class="diagram-name">{name}</span>
            </button>
          );
        })}
      </fieldset>
    </div>
  );
}
