import { anchorGrid } from "@kb/vision-losses/assign";
import { assignBy } from "../compare/rules.js";
import { randomObjects } from "../curves/random-objects.js";
import { assignByHand } from "../rule/atss-by-hand.js";
import { CONTENDERS, type Contender, TASK, type TimingReport } from "./messages.js";

const RUNS = 21;
const WARM_UP = 5;

const report = (message: TimingReport): void => postMessage(message);

/** Runs each contender in turn, and says what it took. */
function measure(): void {
  const { width, height, strides, objects: count, topk } = TASK;
  const world = { width, height, strides, firstLevel: 3, ...anchorGrid({ width, height, strides }) };
  const objects = randomObjects(world, count, [16, 400], 1);
  const settings = { topk, positive: 0.5, fcosCentre: true };
  const run: Record<Contender, () => Int32Array> = {
    atss: () => assignBy("atss", world, objects, settings).groundTruthIndex,
    hand: () => assignByHand(world.anchors, world.levels, objects, topk),
    topk: () => assignBy("topk", world, objects, settings).groundTruthIndex,
    iou: () => assignBy("iou", world, objects, settings).groundTruthIndex,
    fcos: () => assignBy("fcos", world, objects, settings).groundTruthIndex,
  };
  for (const contender of CONTENDERS) {
    const times: number[] = [];
    for (let at = 0; at < WARM_UP + RUNS; at++) {
      const start = performance.now();
      run[contender]();
      if (at >= WARM_UP) times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.floor(share * (times.length - 1))]!;
    report({ type: "timed", contender, times: { median: at(0.5), p75: at(0.75) } });
  }
  const byHand = run.hand();
  report({ type: "done", same: run.atss().every((owner, anchor) => owner === byHand[anchor]) });
}

addEventListener("message", () => {
  try {
    measure();
  } catch (error) {
    report({ type: "failed", message: error instanceof Error ? error.message : String(error) });
  }
});
