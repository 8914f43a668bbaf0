import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { ACTIONS, COLUMNS, FORBIDDEN, MOVES, ROWS, STATES, TARGET } from "./world.js";

export interface PolicyGridProps {
  readonly label: string;
  /** `[cells, 5]`: up, right, down, left, stay. */
  readonly policy: ArrayLike<number>;
  /** Of each cell: colours it and stands in it. */
  readonly values?: ArrayLike<number>;
  /** The value that is coloured most. */
  readonly most?: number;
  /** Cells to point out. */
  readonly marked?: (cell: number) => boolean;
  /** Whether forbidden cells and the target are drawn. */
  readonly isBare?: boolean;
}

const SIDE = 80;
/** Ink stays legible on this much of a data colour. */
const MOST_COLOUR = 42;
/** Rarer actions are not drawn. */
const RAREST = 0.03;

/** The grid world: what the policy does in each cell as arrows, what that is worth as colour and number. */
export function PolicyGrid(props: PolicyGridProps): JSX.Element {
  const { label, policy, values, most = 10, marked, isBare = false } = props;
  const hatch = useId();
  return (
    <svg
      class="policy-grid"
      viewBox={`-1 -1 ${COLUMNS * SIDE + 2} ${ROWS * SIDE + 2}`}
      role="img"
      aria-label={label}
    >
      <defs>
        <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
          <path class="policy-hatch" d="M0 3.5H7" />
        </pattern>
      </defs>
      {Array.from({ length: STATES }, (_, cell) => {
        const value = values?.[cell];
        const isForbidden = !isBare && FORBIDDEN.has(cell);
        return (
          <g
            key={cell}
            transform={`translate(${(cell % COLUMNS) * SIDE} ${Math.floor(cell / COLUMNS) * SIDE})`}
          >
            <rect
              class="policy-cell"
              width={SIDE}
              height={SIDE}
              style={value === undefined ? undefined : { fill: colourOf(value, most) }}
            />
            {isForbidden && (
              <rect class="policy-forbidden" width={SIDE} height={SIDE} fill={`url(#${hatch})`} />
            )}
            {!isBare && cell === TARGET && (
              <rect class="policy-target" x={3} y={3} width={SIDE - 6} height={SIDE - 6} rx={6} />
            )}
            {marked?.(cell) && (
              <rect class="policy-marked" x={3} y={3} width={SIDE - 6} height={SIDE - 6} rx={6} />
            )}
            <g transform={`translate(${SIDE / 2} ${SIDE / 2 - (value === undefined ? 0 : 7)})`}>
              {MOVES.map(([across, down], action) => {
                const chance = policy[cell * ACTIONS + action]!;
                if (chance < RAREST) return null;
                if (action === ACTIONS - 1) {
                  return (
                    <circle
                      key={action}
                      class="policy-stay"
                      r={3 + 7 * chance}
                      style={{ strokeWidth: 1.5 + 2 * chance }}
                    />
                  );
                }
                return <Arrow key={action} across={across} down={down} chance={chance} />;
              })}
            </g>
            {value !== undefined && (
              <text class="policy-value" x={SIDE / 2} y={SIDE - 7}>
                {value.toFixed(1).replace("-", "−")}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function Arrow({ across, down, chance }: { across: number; down: number; chance: number }): JSX.Element {
  const length = 11 + 14 * chance;
  const head = 3.5 + 3 * chance;
  const angle = (Math.atan2(down, across) * 180) / Math.PI;
  return (
    <path
      class="policy-arrow"
      transform={`rotate(${angle})`}
      style={{ strokeWidth: 1.25 + 2.5 * chance }}
      d={`M4 0H${length}M${length - head} ${-head}L${length} 0L${length - head} ${head}`}
    />
  );
}

function colourOf(value: number, most: number): string {
  const share = Math.min(1, Math.abs(value) / most) * MOST_COLOUR;
  return `color-mix(in oklab, var(${value < 0 ? "--error" : "--data-1"}) ${share.toFixed(0)}%, var(--raised))`;
}
