import type { JSX } from "preact";
import { PixelCanvas } from "../../../../components/pixel-canvas.js";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import type { PipelineReport } from "../work/messages.js";

export interface BoxedPictureProps {
  readonly image: ImageData;
  readonly report: PipelineReport;
  /** The boxes to draw. */
  readonly shown: readonly number[];
  readonly label: string;
  /** Whether classes and scores stand at the boxes. */
  readonly named?: boolean;
}

/** The picture with boxes on it. */
export function BoxedPicture({ image, report, shown, label, named = false }: BoxedPictureProps): JSX.Element {
  const { classes } = say(text).pipeline;
  return (
    <span class="boxed-picture">
      <PixelCanvas sharp image={image} label={label} />
      <svg viewBox={`0 0 ${image.width} ${image.height}`} aria-hidden="true">
        {shown.map((n) => {
          const [x1, y1, x2, y2] = report.boxes.subarray(4 * n, 4 * n + 4) as unknown as [
            number,
            number,
            number,
            number,
          ];
          return (
            <g key={n}>
              <rect class={`boxed-${report.classes[n]}`} x={x1} y={y1} width={x2 - x1} height={y2 - y1} />
              {named && (
                <text x={Math.max(1, x1 + 1)} y={Math.max(6, y1 + 6)}>
                  {classes[report.classes[n]!]} {report.scores[n]!.toFixed(2)}
                </text>
              )}
            </g>
          );
        })}
      </svg>
    </span>
  );
}
