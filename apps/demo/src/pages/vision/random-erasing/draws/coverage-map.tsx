import type { JSX } from "preact";
import { useCallback } from "preact/hooks";
import { type Easel, PaintedCanvas } from "../../../../components/painted-canvas.js";
import { HEIGHT, WIDTH } from "../../scene/picture.js";

export interface CoverageMapProps {
  /** `[HEIGHT, WIDTH]`: the share of the rectangles that covers each pixel. */
  readonly shares: Float32Array;
  readonly label: string;
}

/** Pixels a cell, both ways. */
const CELL = 6;

/** The picture's pixels, the more often covered the darker. */
export function CoverageMap({ shares, label }: CoverageMapProps): JSX.Element {
  const paint = useCallback(
    ({ context, width, height, colour }: Easel) => {
      const most = shares.reduce((a, b) => Math.max(a, b), 0);
      const [across, down] = [width / WIDTH, height / HEIGHT];
      context.fillStyle = colour("--data-1");
      for (let y = 0; y < HEIGHT; y += CELL) {
        for (let x = 0; x < WIDTH; x += CELL) {
          context.globalAlpha = most === 0 ? 0 : shares[WIDTH * y + x]! / most;
          const [left, top] = [Math.round(x * across), Math.round(y * down)];
          const [right, bottom] = [Math.round((x + CELL) * across), Math.round((y + CELL) * down)];
          context.fillRect(left, top, right - left, bottom - top);
        }
      }
      context.globalAlpha = 1;
    },
    [shares],
  );
  return <PaintedCanvas class="coverage-map" label={label} paint={paint} />;
}
