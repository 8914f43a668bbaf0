import { type DenseDetector, loadParts, makeDenseDetector } from "@kb/vision-losses-bench/detect";
import weights from "@kb/vision-losses-bench/detect/weights/points-atss.safetensors?url";
import type { PipelineReport, WorkReport, WorkRequest } from "./messages.js";
import { runBlock } from "./run-block.js";
import { runDetector } from "./run-detector.js";

const report = (message: WorkReport): void => postMessage(message);

let detector: Promise<DenseDetector> | undefined;
let pipeline: PipelineReport | undefined;

addEventListener("message", ({ data }: MessageEvent<WorkRequest>) => {
  work(data).catch((error: unknown) =>
    report({
      type: "failed",
      message: error instanceof Error ? error.message : String(error),
    }),
  );
});

async function work({ pixels, block }: WorkRequest): Promise<void> {
  detector ??= loadDetector();
  const trained = await detector;
  if (pixels !== undefined) {
    pipeline = runDetector(trained, pixels);
    report({ type: "pipeline", report: pipeline });
  }
  if (pipeline === undefined) throw new Error("no picture has come yet");
  const { features, levels } = pipeline;
  const answer = runBlock(block, { features, levels, neck: trained.backbone.neck });
  report({ type: "block", report: answer });
}

async function loadDetector(): Promise<DenseDetector> {
  const file = new Uint8Array(await (await fetch(weights)).arrayBuffer());
  const made = makeDenseDetector(0, "points");
  loadParts(made.parts, file);
  return made;
}
