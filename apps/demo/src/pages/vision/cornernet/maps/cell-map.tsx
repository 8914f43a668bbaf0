import type { JSX } from "preact";
import { type Easel, PaintedCanvas } from "../../../../components/painted-canvas.js";
import "./cell-map.css";

/** Values from 0 to 1 in a colour of the tokens. */
export interface Layer {
  readonly colour: string;
  readonly values: ArrayLike<number>;
}

export interface CellMapProps {
  /** What is seen, for those who do not see it. */
  readonly label: string;
  /** Cells along both sides. */
  readonly side: number;
  readonly layers: readonly Layer[];
  /** Painted over the cells, in units of cells. */
  readonly over?: ((easel: Easel, cell: number) => void) | undefined;
}

/** A square map of cells, each as strongly coloured as its value. */
export function CellMap({ label, side, layers, over }: CellMapProps): JSX.Element {
  const paint = (easel: Easel): void => {
    const { context, width, colour } = easel;
    const cell = width / side;
    const edges = Array.from({ length: side + 1 }, (_, at) => Math.round(at * cell));
    context.fillStyle = colour("--sunken");
    context.fillRect(0, 0, width, width);
    for (const { colour: name, values } of layers) {
      context.fillStyle = colour(name);
      for (let at = 0; at < side * side; at++) {
        const value = values[at]!;
        if (value < 0.01) continue;
        context.globalAlpha = Math.min(value, 1);
        const [x, y] = [at % side, Math.floor(at / side)];
        context.fillRect(edges[x]!, edges[y]!, edges[x + 1]! - edges[x]!, edges[y + 1]! - edges[y]!);
      }
    }
    context.globalAlpha = 1;
    over?.(easel, cell);
  };
  return <PaintedCanvas class="cell-map" label={label} paint={paint} />;
}
