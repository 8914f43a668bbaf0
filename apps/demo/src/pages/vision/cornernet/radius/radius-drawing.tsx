import type { JSX } from "preact";

export interface RadiusDrawingProps {
  readonly label: string;
  readonly w: number;
  readonly h: number;
  readonly radii: Readonly<Record<"right" | "legacy", number>>;
  /** x1, y1, x2, y2: the box that overlaps least. */
  readonly worst: Readonly<Record<"right" | "legacy", readonly number[]>>;
  readonly names: Readonly<Record<"right" | "legacy", string>>;
}

const [WIDTH, HEIGHT] = [76, 58];

/** An object, how far its corners may move by either formula, and the worst box that comes of it. */
export function RadiusDrawing({ label, w, h, radii, worst, names }: RadiusDrawingProps): JSX.Element {
  const corners = [
    [0, 0],
    [w, h],
  ] as const;
  return (
    <svg
      class="radius-drawing"
      viewBox={`${(w - WIDTH) / 2} ${(h - HEIGHT) / 2} ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
    >
      {(["legacy", "right"] as const)
        .map((kind) => ({ kind, r: radii[kind] }))
        .map(({ kind, r }) => (
          <g key={kind} class={`radius-${kind}`}>
            {corners.map(([x, y]) => (
              <path key={x} class="radius-reach" d={rectangle([x - r, y - r, x + r, y + r])} />
            ))}
            <path d={rectangle(worst[kind])} />
          </g>
        ))}
      <path class="radius-object" d={rectangle([0, 0, w, h])} />
      {(["right", "legacy"] as const).map((kind, line) => (
        <text
          key={kind}
          class={`radius-name-${kind}`}
          x={(w - WIDTH) / 2 + 1.5}
          y={(h - HEIGHT) / 2 + 4 + 4 * line}
        >
          {names[kind]}
        </text>
      ))}
    </svg>
  );
}

function rectangle([x1, y1, x2, y2]: readonly number[]): string {
  return `M${x1} ${y1}H${x2}V${y2}H${x1}Z`;
}
