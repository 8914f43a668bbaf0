import type { JSX } from "preact";
import { formatBytes } from "../../../../format.js";

interface DensityProps {
  readonly density: readonly number[];
  readonly byteLength: number;
  readonly label: string;
}

/** How many matches each part of the file has. */
export function Density({ density, byteLength, label }: DensityProps): JSX.Element {
  const most = Math.max(...density);
  return (
    <figure class="kmp-density">
      <figcaption>{label}</figcaption>
      <svg viewBox={`0 0 ${density.length} ${1}`} preserveAspectRatio="none" aria-hidden="true">
        <path d={density.map((count, part) => `M${part} 1v${-count / most}h0.8v${count / most}z`).join("")} />
      </svg>
      <div class="kmp-density-axis">
        <span>0</span>
        <span>{formatBytes(byteLength)}</span>
      </div>
    </figure>
  );
}
