import {
  type Digits,
  digitLosses,
  EmbeddingNet,
  eraser,
  measure,
  occlude,
  readDigits,
  sliceDigits,
  train,
} from "@kb/digits";
import url from "@kb/digits/digits.bin?url";
import { type LabReport, type LabRequest, type Pair, TESTS, type Test } from "./messages.js";

const LEARNT = 8000;
const HELD = 10_000;
const SHOWN = 24;
const EPOCHS = 12;
const BATCH = 128;
const STEPS = Math.floor(LEARNT / BATCH);
/** Room for ten classes without a sphere's crowding. */
const DIMENSION = 64;
const LOSS = "softmax";

const report = (message: LabReport): void => postMessage(message);

addEventListener("message", ({ data }: MessageEvent<LabRequest>) => {
  learn(data).catch((error: unknown) =>
    report({ type: "failed", message: error instanceof Error ? error.message : String(error) }),
  );
});

/** Teaches two nets alike, but for what is erased of the second one's digits, and reports after each epoch. */
async function learn({ erasing, seed }: LabRequest): Promise<void> {
  const digits = await readDigits(new Uint8Array(await (await fetch(url)).arrayBuffer()));
  const learnt = sliceDigits(digits, 0, LEARNT);
  const held = sliceDigits(digits, LEARNT, HELD);
  const tests: Record<Test, Digits> = {
    clean: held,
    noise: occlude(held, 1),
    blank: occlude(held, 1, { fill: "constant" }),
  };
  const shown = sliceDigits(tests.noise, 0, SHOWN);
  report({ type: "shown", shown: { pixels: shown.pixels.slice(), labels: shown.labels.slice() } });

  const nets = [0, 1].map(
    () => new EmbeddingNet({ seed, dimension: DIMENSION }),
  ) as unknown as Pair<EmbeddingNet>;
  const settings = { loss: LOSS, seed, epochs: EPOCHS, batch: BATCH } as const;
  const trainings = [
    train(nets[0], learnt, settings),
    train(nets[1], learnt, { ...settings, augment: eraser(seed, erasing) }),
  ];
  const both = <T>(use: (net: EmbeddingNet) => T): Pair<T> => [use(nets[0]), use(nets[1])];
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    for (let step = 0; step < STEPS; step++) for (const training of trainings) training.next();
    const accuracy = Object.fromEntries(
      TESTS.map((test) => [test, both((net) => measure(net, tests[test], LOSS).accuracy)]),
    ) as Record<Test, Pair<number>>;
    const taken = both((net) => net.classify(net.embed(shown.pixels), digitLosses[LOSS](1, undefined)));
    report({ type: "state", state: { done: epoch / EPOCHS, epoch, accuracy, taken } });
  }
}
