import type { Found, Scene } from "@kb/vision-losses-bench/detect";
import { SIDE } from "@kb/vision-losses-bench/detect";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { PixelCanvas } from "../../../../components/pixel-canvas.js";
import { imageOf } from "../../shared/shape-drawing.js";

export interface SceneViewProps {
  readonly scene: Scene;
  /** What was found, if a detector looked; and how many of it, best first, are shown. */
  readonly found?: Found;
  readonly shown?: number;
  readonly label: string;
  /** The first letters of the shapes' names. */
  readonly shapes: readonly string[];
}

const NAME_HEIGHT = 4.6;

/** A scene enlarged, the true boxes dashed, those that were found solid with their scores. */
export function SceneView({ scene, found, shown = 0, label, shapes }: SceneViewProps): JSX.Element {
  const image = useMemo(() => imageOf(scene), [scene]);
  const place = (boxes: Float32Array, at: number) => ({
    x: boxes[4 * at]!,
    y: boxes[4 * at + 1]!,
    width: Math.max(0, boxes[4 * at + 2]! - boxes[4 * at]!),
    height: Math.max(0, boxes[4 * at + 3]! - boxes[4 * at + 1]!),
  });
  const name = (boxes: Float32Array, at: number, said: string): JSX.Element => (
    <text
      class="scene-name"
      x={Math.min(SIDE - 14, Math.max(1, boxes[4 * at]! + 0.6))}
      y={Math.max(NAME_HEIGHT, boxes[4 * at + 1]! - 0.8)}
    >
      {said}
    </text>
  );
  return (
    <div class="scene-view">
      <PixelCanvas sharp image={image} label={label} />
      <svg viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true">
        {Array.from(scene.labels, (shape, at) => (
          <g key={at}>
            <rect class="scene-truth" {...place(scene.boxes, at)} />
            {found === undefined && name(scene.boxes, at, shapes[shape]!)}
          </g>
        ))}
        {found &&
          Array.from({ length: shown }, (_, at) => (
            <g key={at}>
              <rect class={`scene-found scene-found-${found.classes[at]}`} {...place(found.boxes, at)} />
              {name(
                found.boxes,
                at,
                `${shapes[found.classes[at]!]!.slice(0, 3)} ${found.scores[at]!.toFixed(2)}`,
              )}
            </g>
          ))}
      </svg>
    </div>
  );
}
