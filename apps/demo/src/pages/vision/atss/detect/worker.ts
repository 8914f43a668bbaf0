import {
  batchOf,
  type DenseDetector,
  decodeDense,
  type Found,
  loadParts,
  makeDenseDetector,
  precisionOf,
  type Scene,
  scenes,
  TEST_IMAGES,
  TEST_SEED,
} from "@kb/vision-losses-bench/detect";
import atss from "@kb/vision-losses-bench/detect/weights/points-atss.safetensors?url";
import fcos from "@kb/vision-losses-bench/detect/weights/points-fcos.safetensors?url";
import iou from "@kb/vision-losses-bench/detect/weights/points-iou.safetensors?url";
import { DETECTORS, type Detector, type DetectReport, type DetectRequest, type Sight } from "./messages.js";

const BATCH = 10;
const urls: Readonly<Record<Detector, string>> = { iou, fcos, atss };

const report = (message: DetectReport): void => postMessage(message);

async function load(name: Detector): Promise<DenseDetector> {
  const response = await fetch(urls[name]);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`);
  const detector = makeDenseDetector(1, "points");
  loadParts(detector.parts, new Uint8Array(await response.arrayBuffer()));
  return detector;
}

const loaded = Promise.all(DETECTORS.map(load));

function look(detector: DenseDetector, images: readonly Scene[]): Found[] {
  const numbers = detector.forward(batchOf(images), false);
  return images.map((_, image) => decodeDense(numbers, detector.head, image));
}

const perDetector = <T>(values: readonly T[]): Record<Detector, T> =>
  Object.fromEntries(DETECTORS.map((name, at) => [name, values[at]!])) as Record<Detector, T>;

async function answer(request: DetectRequest): Promise<void> {
  const detectors = await loaded;
  if (request.type === "look") {
    const [scene] = scenes(request.seed, 1) as [Scene];
    const sights = detectors.map((detector): Sight => {
      const start = performance.now();
      const [found] = look(detector, [scene]) as [Found];
      return { found, ms: performance.now() - start };
    });
    report({ type: "seen", seed: request.seed, scene, sights: perDetector(sights) });
    return;
  }
  const test = scenes(TEST_SEED, TEST_IMAGES);
  const found: Found[][] = detectors.map(() => []);
  for (let from = 0; from < test.length; from += BATCH) {
    detectors.forEach((detector, at) => {
      found[at]!.push(...look(detector, test.slice(from, from + BATCH)));
    });
    report({ type: "testing", done: Math.min(1, (from + BATCH) / test.length) });
  }
  report({ type: "tested", precision: perDetector(found.map((own) => precisionOf(own, test))) });
}

addEventListener("message", ({ data }: MessageEvent<DetectRequest>) => {
  answer(data).catch((error: unknown) =>
    report({ type: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
});
