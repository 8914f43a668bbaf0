import { type Digits, EmbeddingNet, eraser, measure, occlude, train } from "@kb/digits";
import { held, learnt } from "./digit-sets.js";

/** Accuracies of one seed, each between 0 and 1. */
export interface ErasingRun {
  readonly seed: number;
  readonly clean: number;
  readonly noise: number;
  readonly blank: number;
}

/** All seeds, learnt with or without Random Erasing. */
export interface ErasingResult {
  readonly name: string;
  readonly probability: number;
  readonly runs: readonly ErasingRun[];
}

export const erasings: readonly Omit<ErasingResult, "runs">[] = [
  { name: "none", probability: 0 },
  { name: "Random Erasing", probability: 0.5 },
];

/** Erased digits have more to teach: with fewer epochs the net has not seen them all. */
const EPOCHS = 30;
const DIMENSION = 64;

const tests: Readonly<Record<"clean" | "noise" | "blank", Digits>> = {
  clean: held,
  noise: occlude(held, 1),
  blank: occlude(held, 1, { fill: "constant" }),
};

/** A softmax classifier of ten digits, of which each is erased with the given probability each time that it is shown. */
export function learnErased(probability: number, seed: number): ErasingRun {
  const net = new EmbeddingNet({ seed, dimension: DIMENSION });
  const loss = "softmax";
  for (const _ of train(net, learnt, { loss, seed, epochs: EPOCHS, augment: eraser(seed, { probability }) }));
  const accuracyOf = (digits: Digits) => measure(net, digits, loss).accuracy;
  const [clean, noise, blank] = [accuracyOf(tests.clean), accuracyOf(tests.noise), accuracyOf(tests.blank)];
  net.free();
  return { seed, clean, noise, blank };
}
