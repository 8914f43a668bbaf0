import type { ComponentChildren, JSX } from "preact";
import { useId } from "preact/hooks";
import type { Candidate, Scene } from "../rule/inspect.js";
import { CandidateMark } from "./candidate-mark.js";

export interface StageDrawingProps {
  readonly scene: Scene;
  /** The levels whose locations are dotted in. */
  readonly grids?: readonly number[];
  /** Candidates whose anchors are drawn as boxes. */
  readonly anchors?: readonly Candidate[];
  readonly marks: readonly (Pick<Candidate, "anchor" | "x" | "y" | "level"> & {
    readonly fate: Candidate["fate"] | "open";
  })[];
  /** What is seen, for those who do not see it; left out where it is said elsewhere. */
  readonly label?: string;
  readonly children?: ComponentChildren;
}

/** A world from above: locations of levels, the chosen object, anchors as boxes, candidates as marks. */
export function StageDrawing({
  scene,
  grids = [],
  anchors = [],
  marks,
  label,
  children,
}: StageDrawingProps): JSX.Element {
  const { world, objects, chosen } = scene;
  const { width, height, strides } = world;
  const unit = width / 640;
  const id = useId();
  const box = objects[chosen]?.box;
  return (
    <svg
      class="atss-drawing"
      viewBox={`0 0 ${width} ${height}`}
      role={label === undefined ? "presentation" : "img"}
      aria-label={label}
    >
      {grids.map((level) => (
        <g key={level}>
          <pattern
            id={`${id}-${level}`}
            width={strides[level]}
            height={strides[level]}
            patternUnits="userSpaceOnUse"
          >
            <circle
              class="atss-location"
              cx={strides[level]! / 2}
              cy={strides[level]! / 2}
              r={(0.9 + 0.6 * level) * unit}
            />
          </pattern>
          <rect width={width} height={height} fill={`url(#${id}-${level})`} />
        </g>
      ))}
      {children}
      {box && (
        <rect
          class="atss-chosen"
          x={box[0]}
          y={box[1]}
          width={box[2]! - box[0]!}
          height={box[3]! - box[1]!}
          stroke-width={2.5 * unit}
        />
      )}
      {anchors.map(({ anchor, fate }) => {
        const [x1, y1, x2, y2] = world.anchors.subarray(4 * anchor, 4 * anchor + 4) as unknown as number[];
        return (
          <rect
            key={anchor}
            class={`atss-anchor atss-anchor-${fate}`}
            x={x1}
            y={y1}
            width={x2! - x1!}
            height={y2! - y1!}
            stroke-width={unit}
          />
        );
      })}
      {marks.map((mark, at) => (
        <CandidateMark key={`${mark.anchor} ${at}`} {...mark} unit={unit} />
      ))}
    </svg>
  );
}
