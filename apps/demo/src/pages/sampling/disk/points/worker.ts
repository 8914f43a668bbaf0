import { pointsInDisk } from "../samples/points-in-disk.js";
import type { PointsReport, PointsRequest } from "./messages.js";

const LINES_A_PART = 50_000;

const report = (message: PointsReport): void => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<PointsRequest>) => {
  try {
    const { seed, count, center, radius, method } = data;
    const points = pointsInDisk(seed, count, [...center], radius, method);
    const parts = ["x,y\n"];
    for (let from = 0; from < count; from += LINES_A_PART) {
      parts.push(linesOf(points, from, Math.min(count, from + LINES_A_PART)));
      report({ type: "progress", done: Math.min(1, (from + LINES_A_PART) / count) });
    }
    report({ type: "written", csv: new Blob(parts, { type: "text/csv" }) });
  } catch (error) {
    report({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});

/** As many digits as tell the numbers apart: reading the file gives the same bits. */
function linesOf(points: Float64Array, from: number, to: number): string {
  let lines = "";
  for (let point = from; point < to; point++) lines += `${points[2 * point]},${points[2 * point + 1]}\n`;
  return lines;
}
