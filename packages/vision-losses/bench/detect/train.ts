import { Random } from "@kb/neural";
import { type CornerTargets, cornerNetLoss, cornerTargets } from "@kb/vision-losses/corner";
import { ASSIGNERS, type AssignerName } from "./assigners.js";
import { CELLS, decodeCornerImage, makeCornerDetector, STRIDE } from "./corner-detector.js";
import { decodeDense, type Found } from "./dense-decode.js";
import { type HeadKind, makeDenseDetector } from "./dense-detector.js";
import { denseLoss } from "./dense-loss.js";
import { type Precision, precisionOf, TEST_SEED } from "./evaluate.js";
import { type Parts, saveParts } from "./model.js";
import { optimiser } from "./optimiser.js";
import { batchOf, type Scene, SHAPES, scenes } from "./shapes.js";

/** How much is trained. */
export interface Scale {
  readonly steps: number;
  readonly batch: number;
  readonly trainImages: number;
  readonly testImages: number;
}

/** What a training came to. */
export interface Trained extends Precision {
  readonly weights: Uint8Array;
}

const RATE = 3e-3;
const TEST_BATCH = 25;

/** Images to learn from, other ones for each seed, and images to test with. */
export function imagesOf(
  seed: number,
  { trainImages, testImages }: Scale,
): { train: Scene[]; test: Scene[] } {
  return { train: scenes(100 + seed, trainImages), test: scenes(TEST_SEED, testImages) };
}

/** Trains: `step` takes a batch's indices, goes forward and back, and answers the loss. */
function train(
  parts: Parts,
  { steps, batch, trainImages }: Scale,
  seed: number,
  step: (chosen: readonly number[]) => number,
  log: (line: string) => void,
): void {
  const random = new Random(seed, 1);
  const optimise = optimiser(parts, steps, RATE);
  let mean = 0;
  for (let index = 1; index <= steps; index++) {
    const chosen = Array.from({ length: batch }, () => Math.floor(trainImages * random.next()));
    mean += step(chosen);
    optimise();
    if (index % 100 === 0) {
      log(`step ${index}: loss ${(mean / 100).toFixed(3)}`);
      mean = 0;
    }
  }
}

/** What `find` finds in all images, a batch at a time. */
function findAll(test: readonly Scene[], find: (batch: readonly Scene[]) => readonly Found[]): Found[] {
  const found: Found[] = [];
  for (let start = 0; start < test.length; start += TEST_BATCH) {
    found.push(...find(test.slice(start, start + TEST_BATCH)));
  }
  return found;
}

/** Trains a dense detector under one assigner, and tests it. */
export function trainDense(
  head: HeadKind,
  assigner: AssignerName,
  seed: number,
  scale: Scale,
  log: (line: string) => void = () => {},
  topk?: number,
): Trained {
  const images = imagesOf(seed, scale);
  const owners = images.train.map(({ boxes }) => ASSIGNERS[assigner](boxes, topk));
  const detector = makeDenseDetector(seed, head);
  train(
    detector.parts,
    scale,
    seed,
    (chosen) => {
      const batch = chosen.map((index) => images.train[index]!);
      const numbers = detector.forward(batchOf(batch), true);
      const { loss, gradient } = denseLoss(
        numbers,
        head,
        batch,
        chosen.map((index) => owners[index]!),
      );
      detector.backward(gradient);
      return loss;
    },
    log,
  );
  const found = findAll(images.test, (batch) => {
    const numbers = detector.forward(batchOf(batch), false);
    return batch.map((_, image) => decodeDense(numbers, head, image));
  });
  const precision = precisionOf(found, images.test);
  return {
    ...precision,
    weights: saveParts(detector.parts, { detector: "dense", head, assigner, seed: `${seed}` }),
  };
}

/** Trains a detector by corners, and tests it. */
export function trainCorners(seed: number, scale: Scale, log: (line: string) => void = () => {}): Trained {
  const images = imagesOf(seed, scale);
  const size = { classes: SHAPES.length, height: CELLS, width: CELLS };
  const targets: CornerTargets[] = images.train.map(({ boxes, labels }) =>
    cornerTargets(boxes, labels, { ...size, stride: STRIDE }),
  );
  const detector = makeCornerDetector(seed);
  train(
    detector.parts,
    scale,
    seed,
    (chosen) => {
      const maps = detector.forward(batchOf(chosen.map((index) => images.train[index]!)), true);
      const { loss, grad } = cornerNetLoss({
        ...maps,
        targets: chosen.map((index) => targets[index]!),
        ...size,
      });
      detector.backward(grad);
      return loss;
    },
    log,
  );
  const found = findAll(images.test, (batch) => {
    const maps = detector.forward(batchOf(batch), false);
    return batch.map((_, image) => decodeCornerImage(maps, image));
  });
  return {
    ...precisionOf(found, images.test),
    weights: saveParts(detector.parts, { detector: "corner", seed: `${seed}` }),
  };
}
