import type { Easel } from "../../../../components/painted-canvas.js";
import { cellPaths } from "./cell-paths.js";
import type { Frame } from "./messages.js";
import { CELLS } from "./tally.js";

/** From this many standard deviations on a cell is as dark as can be. */
const DARKEST = 5;
/** From this many on it bears a sign: by chance one cell in sixteen thousand. */
const MARKED = 4;

const cells = cellPaths();

/** How far each cell of equal area is from its share: too many and too few in two colours, and in signs where it is much. */
export function paintCells({ context, width, height, colour }: Easel, frame: Frame): void {
  const radius = Math.min(width, height) / 2 - 1;
  const expected = frame.count / CELLS;
  const [many, few, line, sign] = ["--data-4", "--data-1", "--line", "--on-data"].map(colour);
  context.translate(width / 2, height / 2);
  context.scale(radius, radius);
  context.lineWidth = 1 / radius;
  context.strokeStyle = line!;
  const signs = new Path2D();
  for (const [index, { outline, x, y, arm }] of cells.entries()) {
    const deviation = (frame.cells[index]! - expected) / Math.sqrt(expected);
    context.globalAlpha = Math.min(1, Math.abs(deviation) / DARKEST) * 0.85;
    context.fillStyle = deviation > 0 ? many! : few!;
    context.fill(outline);
    context.globalAlpha = 1;
    context.stroke(outline);
    if (Math.abs(deviation) < MARKED) continue;
    signs.moveTo(x - arm, y);
    signs.lineTo(x + arm, y);
    if (deviation < 0) continue;
    signs.moveTo(x, y - arm);
    signs.lineTo(x, y + arm);
  }
  context.strokeStyle = sign!;
  context.lineWidth = 1.5 / radius;
  context.stroke(signs);
}
