import { targetLogitCurve } from "@kb/vision-losses/face";
import type { JSX } from "preact";
import { useId, useMemo } from "preact/hooks";
import { useWidth } from "../../../../components/use-width.js";
import { CURVE_IDS, CURVES, family, type LossId } from "../family/losses.js";

export interface CurvePlotProps {
  readonly norm: number;
  /** Degrees. */
  readonly theta: number;
  readonly chosen: LossId;
  readonly label: string;
  readonly onTheta: (degrees: number) => void;
}

const ASSUMED_WIDTH = 520;
const HEIGHT = 360;
const LEFT = 40;
const RIGHT = 14;
const TOP = 14;
const BOTTOM = 40;
const LOWEST = -2;
const ANGLES = Float64Array.from({ length: 181 }, (_, degrees) => (degrees * Math.PI) / 180);

/** φ(θ) of every loss, with a cursor to drag. */
export function CurvePlot({ norm, theta, chosen, label, onTheta }: CurvePlotProps): JSX.Element {
  const [place, width] = useWidth(ASSUMED_WIDTH);
  const clip = useId();
  const across = (degrees: number): number => LEFT + (degrees / 180) * (width - LEFT - RIGHT);
  const down = (phi: number): number => TOP + ((1 - phi) / (1 - LOWEST)) * (HEIGHT - TOP - BOTTOM);
  const curves = useMemo(
    () => CURVE_IDS.map((id) => ({ id, values: targetLogitCurve(CURVES[id], ANGLES, norm) })),
    [norm],
  );
  const drag = (event: PointerEvent): void => {
    const { left } = place.current!.getBoundingClientRect();
    const degrees = Math.round(((event.clientX - left - LEFT) / (width - LEFT - RIGHT)) * 180);
    onTheta(Math.min(180, Math.max(0, degrees)));
  };
  return (
    <div
      ref={place}
      class="curves-plot"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={(event) => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) drag(event);
      }}
    >
      <svg width={width} height={HEIGHT} role="img" aria-label={label}>
        <clipPath id={clip}>
          <rect x={LEFT} y={TOP - 3} width={width - LEFT - RIGHT} height={HEIGHT - TOP - BOTTOM + 3} />
        </clipPath>
        {[1, 0, -1, -2].map((phi) => (
          <g key={phi}>
            <path class="curves-grid" d={`M${LEFT} ${down(phi)}H${width - RIGHT}`} />
            <text x={LEFT - 8} y={down(phi) + 4.5} text-anchor="end">
              {String(phi).replace("-", "−")}
            </text>
          </g>
        ))}
        {[0, 45, 90, 135, 180].map((degrees) => (
          <text key={degrees} x={across(degrees)} y={HEIGHT - BOTTOM + 20} text-anchor={anchorOf(degrees)}>
            {degrees}°
          </text>
        ))}
        <text x={width - RIGHT} y={HEIGHT - 4} text-anchor="end">
          θ
        </text>
        <text x={LEFT + 8} y={HEIGHT - BOTTOM - 8}>
          φ(θ)
        </text>
        <g clip-path={`url(#${clip})`}>
          {curves.map(({ id, values }) => (
            <path
              key={id}
              class={`curves-line curves-${id} family-${family[id].line}${id === chosen ? " curves-chosen" : ""}`}
              d={`M${Array.from(values, (phi, degrees) => `${across(degrees).toFixed(1)} ${down(phi).toFixed(1)}`).join("L")}`}
            />
          ))}
        </g>
        <path class="curves-cursor" d={`M${across(theta)} ${TOP}V${HEIGHT - BOTTOM}`} />
        <g clip-path={`url(#${clip})`}>
          {curves.map(({ id, values }) => (
            <circle
              key={id}
              class={`curves-dot family-${family[id].line}`}
              cx={across(theta)}
              cy={down(values[theta]!)}
              r={id === chosen ? 6 : 4}
            />
          ))}
        </g>
        <path class="curves-grip" d={`M${across(theta)} ${HEIGHT - BOTTOM}l7 9h-14z`} />
      </svg>
    </div>
  );
}

function anchorOf(degrees: number): "start" | "middle" | "end" {
  if (degrees === 0) return "start";
  return degrees === 180 ? "end" : "middle";
}
