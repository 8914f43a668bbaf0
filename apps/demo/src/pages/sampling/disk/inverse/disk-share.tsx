import type { JSX } from "preact";

const RADIUS = 100;
const RINGS = 10;

/** The disk that holds the share u of the area, rings of equal area around it, and where r = u would have been. */
export function DiskShare({ u, label }: { readonly u: number; readonly label: string }): JSX.Element {
  const radius = RADIUS * Math.sqrt(u);
  return (
    <svg class="inverse-disk" viewBox="-106 -106 212 212" role="img" aria-label={label}>
      <circle class="inverse-whole" r={RADIUS} />
      <circle class="inverse-share" r={radius} />
      {Array.from({ length: RINGS - 1 }, (_, i) => Math.sqrt((i + 1) / RINGS)).map((ring) => (
        <circle key={ring} class="inverse-ring" r={RADIUS * ring} />
      ))}
      <circle class="inverse-rim" r={radius} />
      <circle class="inverse-short" r={RADIUS * u} />
      <path class="inverse-radius" d={`M0 0H${radius}`} />
    </svg>
  );
}
