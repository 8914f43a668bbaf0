import type { MiniatureProps } from "./miniature.js";
import { noise } from "./noise.js";

const RADIUS = 30;
const PER_CLASS = 9;
const SPREADS = [0.42, 0.3, 0.2, 0.2, 1, 0.75, 0.55];
const CLASSES = [
  { angle: -Math.PI / 2, shape: "M-2.6 0a2.6 2.6 0 105.2 0 2.6 2.6 0 10-5.2 0z", color: "data" },
  { angle: Math.PI / 6, shape: "M-2.4-2.4h4.8v4.8h-4.8z", color: "current" },
  { angle: (5 * Math.PI) / 6, shape: "M0-3.2L3 2.4H-3z", color: "accepted" },
];

/** Features of three people on a circle: a margin draws each closer together. */
export function FaceLosses({ tick }: MiniatureProps) {
  const spread = SPREADS[tick % SPREADS.length]!;
  return (
    <g transform="translate(60 42)">
      <circle class="mini-line" r={RADIUS} />
      {CLASSES.map(({ angle, shape, color }, c) =>
        Array.from({ length: PER_CLASS }, (_, i) => {
          const at = angle + (noise(c * PER_CLASS + i) * 2 - 1) * spread;
          const radius = RADIUS + (noise(100 + c * PER_CLASS + i) - 0.5) * 5;
          const place = `translate(${radius * Math.cos(at)}px, ${radius * Math.sin(at)}px)`;
          return (
            <path
              key={`${c}-${i}`}
              class={`mini-${color} mini-moves`}
              d={shape}
              style={{ transform: place }}
            />
          );
        }),
      )}
    </g>
  );
}
