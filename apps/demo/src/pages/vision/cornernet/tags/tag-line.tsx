import type { JSX } from "preact";
import type { TagFrame } from "./learn-tags.js";
import "./tag-line.css";

interface TagLineProps {
  /** Of the objects' corners. */
  readonly tags: Pick<TagFrame, "topLeft" | "bottomRight">;
  /** The tags from −reach to reach are shown. */
  readonly reach: number;
  readonly label: string;
  readonly nameOf: (object: number) => string;
}

const [WIDTH, ROW, LEFT, TOP] = [640, 54, 92, 12];

/** Each object's two tags on a line, joined. */
export function TagLine({ tags, reach, label, nameOf }: TagLineProps): JSX.Element {
  const { topLeft, bottomRight } = tags;
  const across = (tag: number) => LEFT + ((tag + reach) / (2 * reach)) * (WIDTH - LEFT - 16);
  const height = TOP + ROW * topLeft.length + 30;
  const ticks = Array.from({ length: 2 * Math.floor(reach) + 1 }, (_, n) => n - Math.floor(reach));
  return (
    <div class="tag-line">
      <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={label}>
        {ticks.map((tick) => (
          <g key={tick} class="tag-tick">
            <path d={`M${across(tick)} ${TOP}V${height - 26}`} />
            <text x={across(tick)} y={height - 8}>
              {String(tick).replace("-", "−")}
            </text>
          </g>
        ))}
        {Array.from(topLeft, (tag, n) => {
          const y = TOP + ROW * (n + 0.5);
          const [a, b] = [across(tag), across(bottomRight[n]!)];
          const isGrouped = Math.abs(tag - bottomRight[n]!) <= 0.5;
          return (
            <g key={n} class={isGrouped ? "tag-pair" : "tag-pair tag-apart"}>
              <text class="tag-name" x={4} y={y + 5}>
                {nameOf(n)}
              </text>
              <path class="tag-join" d={`M${a} ${y}H${b}`} />
              <path class="tag-first" d={`M${a - 2} ${y + 13}V${y - 2}H${a + 13}`} />
              <path class="tag-second" d={`M${b + 2} ${y - 13}V${y + 2}H${b - 13}`} />
            </g>
          );
        })}
      </svg>
    </div>
  );
}
