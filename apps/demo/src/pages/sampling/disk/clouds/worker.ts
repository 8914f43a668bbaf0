import { createRng, type Rng } from "@kb/sampling";
import type { FrameReply, FrameRequest } from "./messages.js";
import { drawPoints, type Recipe } from "./recipes.js";
import { countCells, countPixels } from "./tally.js";

const MOST_DOTS = 10_000;

let rng: Rng | undefined;
let points = new Float32Array(0);
let fastest = Number.POSITIVE_INFINITY;

addEventListener("message", ({ data }: MessageEvent<FrameRequest>) => {
  const { recipe, count, seed, begin, ticket } = data;
  if (begin || rng === undefined) {
    rng?.free();
    rng = createRng(seed);
    fastest = Number.POSITIVE_INFINITY;
  }
  if (points.length !== 2 * count) points = new Float32Array(2 * count);
  if (fastest === Number.POSITIVE_INFINITY) warmUp(recipe, points);
  const start = performance.now();
  drawPoints(rng, recipe, points);
  fastest = Math.min(fastest, performance.now() - start);
  const [cells, pixels] = [countCells(points), countPixels(points)];
  const dots = count <= MOST_DOTS ? points.slice() : undefined;
  const reply: FrameReply = { ticket, frame: { count, cells, pixels, dots, ms: fastest } };
  const transfer = [cells.buffer, pixels.buffer];
  if (dots !== undefined) transfer.push(dots.buffer);
  postMessage(reply, { transfer });
});

/** Compiles the kernel and touches the memory, which would count as the time of the first points. */
function warmUp(recipe: Recipe, points: Float32Array): void {
  const warm = createRng(0);
  drawPoints(warm, recipe, points);
  warm.free();
}
