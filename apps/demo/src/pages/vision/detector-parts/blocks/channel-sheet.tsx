import type { FeatureMap } from "@kb/vision-losses/necks";
import type { JSX } from "preact";
import { useCallback } from "preact/hooks";
import { type Easel, PaintedCanvas } from "../../../../components/painted-canvas.js";
import { paintMap } from "./paint-map.js";

const ACROSS = 12;
const GAP = 3;

/** All channels of a map, side by side. */
export function ChannelSheet({
  map,
  label,
}: {
  readonly map: FeatureMap;
  readonly label: string;
}): JSX.Element {
  const [, channels, height, width] = map.shape;
  const across = Math.min(channels, ACROSS);
  const down = Math.ceil(channels / across);
  const paint = useCallback(
    (easel: Easel) => {
      const tile = easel.width / across;
      const tall = easel.height / down;
      for (let channel = 0; channel < channels; channel++) {
        const [left, top] = [(channel % across) * tile, Math.floor(channel / across) * tall];
        easel.context.fillStyle = easel.colour("--sunken");
        easel.context.fillRect(left, top, tile - GAP, tall - GAP);
        const frame = { left, top, width: tile - GAP, height: tall - GAP };
        paintMap(easel, map, channel + 1, frame);
      }
    },
    [map, across, down, channels],
  );
  return (
    <div class="channel-sheet" style={{ aspectRatio: `${across * width} / ${down * height}` }}>
      <PaintedCanvas class="channel-sheet-canvas" label={label} paint={paint} />
    </div>
  );
}
