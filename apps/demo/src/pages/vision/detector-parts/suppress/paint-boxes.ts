import type { Easel } from "../../../../components/painted-canvas.js";
import { FIELD_WIDTH, type Suppressed } from "./messages.js";

/** What is removed as a faint ground, what is kept above it, the stronger the higher its score. */
export function paintBoxes(
  { context, width, colour }: Easel,
  { boxes, scores, kept, keptScores }: Suppressed,
): void {
  const scale = width / FIELD_WIDTH;
  const outline = (n: number): void => {
    const [x1, y1, x2, y2] = [0, 1, 2, 3].map((k) => boxes[4 * n + k]! * scale) as [
      number,
      number,
      number,
      number,
    ];
    context.strokeRect(x1, y1, x2 - x1, y2 - y1);
  };
  context.lineWidth = 0.5;
  context.strokeStyle = colour("--ink-soft");
  context.globalAlpha = 0.13;
  for (let n = 0; n < scores.length; n++) outline(n);
  context.strokeStyle = colour("--accepted");
  context.lineWidth = kept.length > 2000 ? 0.8 : 1.6;
  for (let at = kept.length - 1; at >= 0; at--) {
    context.globalAlpha = 0.25 + 0.75 * Math.min(1, keptScores[at]!);
    outline(kept[at]!);
  }
  context.globalAlpha = 1;
}
