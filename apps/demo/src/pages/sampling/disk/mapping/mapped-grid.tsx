import type { JSX } from "preact";
import type { DiskMap } from "./maps.js";

const CELLS = 8;
const STEPS = 12;
const RADIUS = 100;

/** A chequered square, on its way to the disk. */
export function MappedGrid({
  map,
  part,
  label,
}: {
  readonly map: DiskMap;
  /** 0 is the square, 1 the disk. */
  readonly part: number;
  readonly label: string;
}): JSX.Element {
  const place = (a: number, b: number): string => {
    const [x, y] = map(a, b);
    return `${round(RADIUS * (a + (x - a) * part))} ${round(-RADIUS * (b + (y - b) * part))}`;
  };
  return (
    <svg class="mapped-grid" viewBox="-104 -104 208 208" role="img" aria-label={label}>
      {Array.from({ length: CELLS * CELLS }, (_, cell) => {
        const [row, column] = [Math.floor(cell / CELLS), cell % CELLS];
        return (
          <path
            key={cell}
            class={(row + column) % 2 === 0 ? "mapped-even" : "mapped-odd"}
            d={outline(column, row, place)}
          />
        );
      })}
    </svg>
  );
}

function outline(column: number, row: number, place: (a: number, b: number) => string): string {
  const [a, b, side] = [(2 * column) / CELLS - 1, (2 * row) / CELLS - 1, 2 / CELLS];
  const steps = Array.from({ length: STEPS }, (_, i) => (i / STEPS) * side);
  const corners = [
    ...steps.map((s) => place(a + s, b)),
    ...steps.map((s) => place(a + side, b + s)),
    ...steps.map((s) => place(a + side - s, b + side)),
    ...steps.map((s) => place(a, b + side - s)),
  ];
  return `M${corners.join("L")}Z`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
