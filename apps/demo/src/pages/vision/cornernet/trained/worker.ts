import { loadParts, makeCornerDetector, SIDE } from "@kb/vision-losses-bench/detect";
import url from "@kb/vision-losses-bench/detect/weights/corner.safetensors?url";
import type { DetectReport, DetectRequest } from "./messages.js";

const report = (message: DetectReport): void => postMessage(message);

async function load() {
  const answer = await fetch(url);
  const detector = makeCornerDetector(1);
  loadParts(detector.parts, new Uint8Array(await answer.arrayBuffer()));
  const weights = Object.values(detector.parts).reduce((sum, { parameters }) => sum + parameters.length, 0);
  return { detector, weights };
}

const loading = load();

addEventListener("message", async ({ data }: MessageEvent<DetectRequest>) => {
  try {
    const { detector, weights } = await loading;
    const start = performance.now();
    const maps = detector.forward({ data: data.pixels, shape: [1, 3, SIDE, SIDE] }, false);
    report({ type: "maps", maps, ms: performance.now() - start, weights });
  } catch (error) {
    report({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
