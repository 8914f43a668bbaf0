import type { JSX } from "preact";
import type { Easel } from "../../../../components/painted-canvas.js";
import { CellMap } from "./cell-map.js";

export interface NumberMapProps {
  readonly label: string;
  readonly side: number;
  readonly values: Float32Array;
  /** The value of the strongest colour. */
  readonly most: number;
  /** A row or column at work. */
  readonly line?: { readonly isRow: boolean; readonly at: number } | undefined;
  /** Cells to ring. */
  readonly rings?: readonly (readonly [x: number, y: number])[] | undefined;
}

/** Digits are left out of cells smaller than this, in CSS pixels. */
const LEAST_CELL = 12;
const STRONGEST = 0.85;
/** Cells this strong are light even where paper is dark. */
const DARK_FROM = 0.55;

/** A square map of whole numbers, each in its cell where there is room. */
export function NumberMap({ label, side, values, most, line, rings = [] }: NumberMapProps): JSX.Element {
  const over = ({ context, colour }: Easel, cell: number): void => {
    if (cell >= LEAST_CELL) {
      context.font = `${Math.min(13, cell * 0.62)}px system-ui, sans-serif`;
      context.textAlign = "center";
      context.textBaseline = "middle";
      values.forEach((value, at) => {
        if (value === 0) return;
        context.fillStyle = colour(value / most > DARK_FROM ? "--on-data" : "--ink");
        context.fillText(String(value), ((at % side) + 0.5) * cell, (Math.floor(at / side) + 0.54) * cell);
      });
    }
    context.lineWidth = 2.5;
    if (line) {
      context.strokeStyle = colour("--current");
      const [x, y, w, h] = line.isRow ? [0, line.at, side, 1] : [line.at, 0, 1, side];
      context.strokeRect(x * cell + 1.25, y * cell + 1.25, w * cell - 2.5, h * cell - 2.5);
    }
    context.strokeStyle = colour("--accepted");
    for (const [x, y] of rings) {
      context.beginPath();
      context.arc((x + 0.5) * cell, (y + 0.5) * cell, 0.75 * cell, 0, 2 * Math.PI);
      context.stroke();
    }
  };
  const layer = { colour: "--data-2", values: values.map((value) => (STRONGEST * value) / most) };
  return <CellMap {...{ label, side, over }} layers={[layer]} />;
}
