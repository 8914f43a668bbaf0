import { createRng, type Rng } from "@kb/sampling";
import type { FrameReply, FrameRequest } from "./messages.js";
import { drawPoints } from "./recipes.js";
import { tally } from "./tally.js";

const MOST_DOTS = 10_000;

let rng: Rng | undefined;
let points = new Float32Array(0);

addEventListener("message", ({ data }: MessageEvent<FrameRequest>) => {
  const { recipe, count, seed, begin, ticket } = data;
  if (begin || rng === undefined) {
    rng?.free();
    rng = createRng(seed);
  }
  if (points.length !== 2 * count) points = new Float32Array(2 * count);
  const start = performance.now();
  drawPoints(rng, recipe, points);
  const ms = performance.now() - start;
  const { cells, pixels } = tally(points);
  const dots = count <= MOST_DOTS ? points.slice() : undefined;
  const reply: FrameReply = { ticket, frame: { count, cells, pixels, dots, ms } };
  const transfer = [cells.buffer, pixels.buffer];
  if (dots !== undefined) transfer.push(dots.buffer);
  postMessage(reply, { transfer });
});
