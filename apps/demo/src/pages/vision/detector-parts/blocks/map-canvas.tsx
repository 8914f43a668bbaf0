import type { FeatureMap } from "@kb/vision-losses/necks";
import type { JSX } from "preact";
import { useCallback } from "preact/hooks";
import { type Easel, PaintedCanvas } from "../../../../components/painted-canvas.js";
import { paintMap } from "./paint-map.js";
import "./map-canvas.css";

export interface MapCanvasProps {
  readonly map: FeatureMap;
  /** 1 for the first channel; 0 for the mean of all. Counts on from the start again behind the last. */
  readonly channel?: number;
  readonly label: string;
  /** A cell to point out. */
  readonly cell?: readonly [row: number, column: number];
}

/** A channel of a feature map: blue where it is above 0, orange where it is below. */
export function MapCanvas({ map, channel = 0, label, cell }: MapCanvasProps): JSX.Element {
  const [row, column] = cell ?? [-1, -1];
  const paint = useCallback(
    (easel: Easel) => {
      const { width, height } = easel;
      const frame = paintMap(easel, map, channel, { left: 0, top: 0, width, height });
      if (row < 0) return;
      const side = frame.width / map.shape[3];
      easel.context.strokeStyle = easel.colour("--current");
      easel.context.lineWidth = 2.5;
      easel.context.strokeRect(frame.left + column * side, frame.top + row * side, side, side);
    },
    [map, channel, row, column],
  );
  return <PaintedCanvas class="map-canvas" label={label} paint={paint} />;
}
