import {
  type Digits,
  digitLosses,
  EmbeddingNet,
  type EmbeddingQuality,
  filterDigits,
  type LossName,
  measure,
  SUB_CENTERS,
  train,
} from "@kb/digits";
import { held, learnt } from "./digit-sets.js";

/** What a loss came to with one seed. */
export interface EmbeddingRun extends EmbeddingQuality {
  readonly seed: number;
  /** Of the training on ten digits. */
  readonly seconds: number;
  /** The two digits that the nets for the rates below never saw. */
  readonly unseen: readonly [number, number];
  /** Equal error rates of their pairs, in embeddings of three numbers and of thirty-two. */
  readonly unseenNarrow: number;
  readonly unseenWide: number;
}

/** All seeds of one loss. */
export interface EmbeddingResult {
  readonly loss: LossName;
  readonly runs: readonly EmbeddingRun[];
}

export const losses = Object.keys(digitLosses) as LossName[];

const NARROW = 3;
const WIDE = 32;

/** What a net that learns `digits` then makes of others. */
function learn(
  { loss, seed, dimension }: { loss: LossName; seed: number; dimension: number },
  digits: Digits,
  others: Digits,
): EmbeddingQuality {
  const labels = [...new Set(digits.labels)].sort();
  const subCenters = loss === "subCenterArcFace" ? SUB_CENTERS : 1;
  const net = new EmbeddingNet({ labels, seed, dimension, subCenters });
  for (const _ of train(net, digits, { loss, seed }));
  const quality = measure(net, others, loss);
  net.free();
  return quality;
}

/** Ten digits, and then eight: each seed leaves out another pair. */
export function learnEmbedding(loss: LossName, seed: number): EmbeddingRun {
  const from = performance.now();
  const quality = learn({ loss, seed, dimension: NARROW }, learnt, held);
  const seconds = (performance.now() - from) / 1000;
  const first = (2 * (seed - 1)) % 10;
  const unseen = [first, first + 1] as const;
  const isUnseen = (label: number) => unseen.includes(label);
  const others = filterDigits(held, isUnseen);
  const eight = filterDigits(learnt, (label) => !isUnseen(label));
  const rateOf = (dimension: number) => learn({ loss, seed, dimension }, eight, others).equalErrorRate;
  return { seed, ...quality, seconds, unseen, unseenNarrow: rateOf(NARROW), unseenWide: rateOf(WIDE) };
}
