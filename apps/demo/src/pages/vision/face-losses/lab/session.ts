import {
  type Digits,
  digitLoss,
  EmbeddingNet,
  filterDigits,
  type LossSettings,
  measure,
  SUB_CENTERS,
  sliceDigits,
  type TrainProgress,
  train,
} from "@kb/digits";
import type { Both, LabFrame, LabOptions, LabQuality, ShownDigits } from "./messages.js";

const LEARNT = 8000;
const BATCH = 128;
const SHOWN_KNOWN = 280;
const SHOWN_UNSEEN = 70;
/** Pairs grow with the square: enough to compare by, and measured in a moment. */
const MEASURED = 400;
const MEASURED_UNSEEN = 300;

interface Net {
  readonly net: EmbeddingNet;
  readonly loss: LossSettings;
  readonly training: Generator<TrainProgress>;
}

/** Two nets with equal beginnings that learn the same digits in the same order, each under its loss. */
export class Session {
  readonly shown: ShownDigits;
  readonly #pixels: Uint8Array;
  readonly #nets: Both<Net>;
  readonly #known: Digits;
  readonly #unseen: Digits;
  readonly #perEpoch: number;
  readonly #steps: number;
  #step = 0;
  #losses: Both<number> = [Number.NaN, Number.NaN];

  constructor(digits: Digits, { sides, seed, epochs, learningRate, unseen }: LabOptions) {
    const isUnseen = (label: number): boolean => unseen.includes(String(label));
    const labels = [...Array(10).keys()].filter((label) => !isUnseen(label));
    const learnt = filterDigits(sliceDigits(digits, 0, LEARNT), (label) => !isUnseen(label));
    const held = sliceDigits(digits, LEARNT, digits.count);
    const [known, others] = [filterDigits(held, (label) => !isUnseen(label)), filterDigits(held, isUnseen)];
    this.#known = sliceDigits(known, 0, MEASURED);
    this.#unseen = sliceDigits(others, 0, MEASURED_UNSEEN);
    const [shownKnown, shownUnseen] = [
      sliceDigits(known, 0, SHOWN_KNOWN),
      sliceDigits(others, 0, SHOWN_UNSEEN),
    ];
    this.#pixels = joined(shownKnown.pixels, shownUnseen.pixels);
    this.shown = {
      labels: joined(shownKnown.labels, shownUnseen.labels),
      known: SHOWN_KNOWN,
      classes: labels,
    };
    this.#perEpoch = Math.floor(learnt.count / BATCH);
    this.#steps = epochs * this.#perEpoch;
    const both = sides.map((side): Net => {
      const subCenters = side.loss === "subCenterArcFace" ? SUB_CENTERS : 1;
      const net = new EmbeddingNet({ labels, seed, subCenters });
      const loss = digitLoss(side.loss, side);
      return { net, loss, training: train(net, learnt, { loss, seed, epochs, learningRate, batch: BATCH }) };
    });
    this.#nets = both as unknown as Both<Net>;
  }

  get isOver(): boolean {
    return this.#step >= this.#steps;
  }

  /** The epoch that has just ended; undefined within one. */
  get endedEpoch(): number | undefined {
    return this.#step % this.#perEpoch === 0 ? this.#step / this.#perEpoch : undefined;
  }

  get step(): number {
    return this.#step;
  }

  /** One step of both. */
  learn(): void {
    this.#losses = this.#both(({ training }) => (training.next().value as TrainProgress).loss);
    this.#step++;
  }

  frame(): LabFrame {
    return {
      step: this.#step,
      steps: this.#steps,
      losses: this.#losses,
      embeddings: this.#both(({ net }) => net.embed(this.#pixels)),
      weights: this.#both(({ net }) => net.weights()),
    };
  }

  quality(): Both<LabQuality> {
    return this.#both(({ net, loss }) => ({
      ...measure(net, this.#known, loss),
      unseen: measure(net, this.#unseen, loss).equalErrorRate,
    }));
  }

  #both<T>(use: (net: Net) => T): Both<T> {
    return [use(this.#nets[0]), use(this.#nets[1])];
  }
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
