import type { MiniatureProps } from "./miniature.js";
import { noise } from "./noise.js";

const GRAIN = 5;

/** A picture with a random rectangle of noise. */
export function RandomErasing({ tick }: MiniatureProps) {
  const seed = tick * 4 + 2;
  const columns = 4 + Math.floor(noise(seed) * 6);
  const rows = 3 + Math.floor(noise(seed + 1) * 4);
  const left = 12 + Math.floor(noise(seed + 2) * (96 / GRAIN - columns)) * GRAIN;
  const top = 8 + Math.floor(noise(seed + 3) * (64 / GRAIN - rows)) * GRAIN;
  return (
    <>
      <rect class="mini-sky" x={12} y={8} width={96} height={64} />
      <circle class="mini-sun" cx={86} cy={24} r={8} />
      <path class="mini-hill" d="M12 72V54L38 30 62 52 74 42 108 66V72z" />
      <rect class="mini-line" x={12} y={8} width={96} height={64} />
      {Array.from({ length: columns * rows }, (_, i) => (
        <rect
          key={i}
          x={left + (i % columns) * GRAIN}
          y={top + Math.floor(i / columns) * GRAIN}
          width={GRAIN}
          height={GRAIN}
          fill={`hsl(${Math.floor(noise(seed * 31 + i) * 360)} 30% ${25 + Math.floor(noise(seed * 57 + i) * 55)}%)`}
        />
      ))}
    </>
  );
}
