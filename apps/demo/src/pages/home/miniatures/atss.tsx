import type { MiniatureProps } from "./miniature.js";

const SPACING = 12;
const ANCHOR = 26;
const NEAREST = 9;
const CENTRES = Array.from({ length: 9 * 6 }, (_, i) => ({
  x: 12 + (i % 9) * SPACING,
  y: 10 + Math.floor(i / 9) * SPACING,
}));
const OBJECTS = [
  { x: 52, y: 36, width: 40, height: 30 },
  { x: 66, y: 42, width: 40, height: 30 },
  { x: 78, y: 38, width: 30, height: 40 },
  { x: 62, y: 32, width: 30, height: 40 },
  { x: 44, y: 40, width: 30, height: 40 },
  { x: 40, y: 44, width: 40, height: 30 },
];

type Box = (typeof OBJECTS)[number];

/** Of the nearest anchors, those whose overlap exceeds its mean plus standard deviation are positive. */
export function Atss({ tick }: MiniatureProps) {
  const object = OBJECTS[tick % OBJECTS.length]!;
  const distance = ({ x, y }: { x: number; y: number }) => Math.hypot(x - object.x, y - object.y);
  const candidates = CENTRES.toSorted((a, b) => distance(a) - distance(b)).slice(0, NEAREST);
  const overlaps = candidates.map((centre) => overlap({ ...centre, width: ANCHOR, height: ANCHOR }, object));
  const mean = overlaps.reduce((a, b) => a + b) / NEAREST;
  const deviation = Math.sqrt(overlaps.reduce((sum, value) => sum + (value - mean) ** 2, 0) / NEAREST);
  return (
    <>
      {CENTRES.map((centre) => {
        const rank = candidates.indexOf(centre);
        const mark = rank < 0 ? "out" : overlaps[rank]! > mean + deviation ? "accepted" : "current";
        return (
          <circle
            key={`${centre.x} ${centre.y}`}
            class={`mini-${mark}`}
            cx={centre.x}
            cy={centre.y}
            r={rank < 0 ? 1.4 : 3.6}
          />
        );
      })}
      <rect
        class="mini-object"
        x={object.x - object.width / 2}
        y={object.y - object.height / 2}
        width={object.width}
        height={object.height}
      />
    </>
  );
}

/** Intersection over union of two boxes given by centre and size. */
function overlap(a: Box, b: Box): number {
  const side = (p: number, pSize: number, q: number, qSize: number) =>
    Math.max(0, Math.min(p + pSize / 2, q + qSize / 2) - Math.max(p - pSize / 2, q - qSize / 2));
  const both = side(a.x, a.width, b.x, b.width) * side(a.y, a.height, b.y, b.height);
  return both / (a.width * a.height + b.width * b.height - both);
}
