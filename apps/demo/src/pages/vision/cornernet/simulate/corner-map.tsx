import type { JSX } from "preact";
import type { Easel } from "../../../../components/painted-canvas.js";
import { CellMap } from "../maps/cell-map.js";
import { CLASS_COLOURS, classLayers, sigmoid } from "../maps/class-colours.js";
import type { Simulated } from "./simulate.js";

interface CornerMapProps {
  readonly simulated: Simulated;
  readonly corner: "topLeft" | "bottomRight";
  readonly label: string;
  readonly labels: Int32Array;
}

/** What the simulated network says of one kind of corner; a ring shows how far each Gaussian of the target reaches. */
export function CornerMap({ simulated, corner, label, labels }: CornerMapProps): JSX.Element {
  const { maps, size, targets } = simulated;
  const first = corner === "topLeft" ? 0 : 2;
  const rings = ({ context, colour }: Easel, cell: number): void => {
    targets.radii.forEach((radius, object) => {
      const [x, y] = [targets.corners[4 * object + first]!, targets.corners[4 * object + first + 1]!];
      context.strokeStyle = colour(CLASS_COLOURS[labels[targets.objects[object]!]!]!);
      context.lineWidth = 1.5;
      context.beginPath();
      context.arc((x + 0.5) * cell, (y + 0.5) * cell, (radius + 0.5) * cell, 0, 2 * Math.PI);
      context.stroke();
    });
  };
  return (
    <CellMap
      label={label}
      side={size.width}
      layers={classLayers(maps.heatmaps[corner], size.width * size.height, sigmoid)}
      over={rings}
    />
  );
}
