import type { MiniatureProps } from "./miniature.js";

/** In preorder. */
const NODES = [
  { name: "A", x: 60, y: 14, parent: undefined },
  { name: "B", x: 34, y: 40, parent: 0 },
  { name: "D", x: 18, y: 66, parent: 1 },
  { name: "E", x: 50, y: 66, parent: 1 },
  { name: "C", x: 86, y: 40, parent: 0 },
  { name: "F", x: 102, y: 66, parent: 4 },
];

/** A tree that grows in preorder. */
export function Traversals({ tick }: MiniatureProps) {
  const shown = NODES.slice(0, ((tick + NODES.length - 1) % NODES.length) + 1);
  return (
    <>
      {shown.map(({ x, y, parent }, i) => {
        const from = parent === undefined ? undefined : NODES[parent]!;
        return from && <path key={i} class="mini-line" d={`M${from.x} ${from.y}L${x} ${y}`} />;
      })}
      {shown.map(({ name, x, y }, i) => (
        <g key={name}>
          <circle class={i === shown.length - 1 ? "mini-current" : "mini-accepted"} cx={x} cy={y} r={8.5} />
          <text class="mini-on-data" x={x} y={y + 3.5}>
            {name}
          </text>
        </g>
      ))}
    </>
  );
}
