// In a page's worker, with `import url from "@kb/digits/digits.bin?url"`:
//
//   const digits = await readDigits(new Uint8Array(await (await fetch(url)).arrayBuffer())); // 1.6 MB, 10,000 digits
//   const net = new EmbeddingNet({ dimension: 3 });
//   for (const { step, steps, loss } of train(net, sliceDigits(digits, 0, 8000), { loss: "arcFace" })) {
//     if (step % 20 === 0) post(net.embed(shown.pixels), net.weights());
//   }
//   measure(net, sliceDigits(digits, 8000, 10_000), "arcFace"); // accuracy, angles, equal error rate
//
// A step takes about 5 ms; `augment: eraser(seed)` learns under Random Erasing, `occlude` makes the test for it.
export { type Digits, filterDigits, readDigits, SIDE, sliceDigits } from "./digits.js";
export { EmbeddingNet, type EmbeddingNetOptions } from "./embedding-net.js";
export { eraser, occlude } from "./erase.js";
export {
  digitLoss,
  digitLosses,
  knobsOf,
  type LossKnobs,
  type LossName,
  type LossSettings,
  lossNames,
  SUB_CENTERS,
} from "./losses.js";
export { type EmbeddingQuality, measure } from "./measure.js";
export { shuffled } from "./shuffled.js";
export { type TrainOptions, type TrainProgress, train } from "./train.js";
