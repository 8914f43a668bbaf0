import { type Mlp, mlp } from "@kb/rl/nn";
import type { MarginSettings } from "@kb/vision-losses/face";
import { SIDE } from "./digits.js";

/** What an {@link EmbeddingNet} is made of. */
export interface EmbeddingNetOptions {
  /** The digits that it tells apart; default all ten. */
  readonly labels?: readonly number[];
  /** Numbers of an embedding; default 3, a point on a sphere. */
  readonly dimension?: number;
  /** Weights for each class, of which the nearest counts; default 1. */
  readonly subCenters?: number;
  readonly seed?: number;
}

const PIXELS = SIDE * SIDE;
const HIDDEN = [256, 64];

/** A perceptron from pixels to an embedding, and the weights of the classes that embeddings are compared with. */
export class EmbeddingNet {
  readonly labels: readonly number[];
  readonly dimension: number;
  readonly subCenters: number;
  readonly #body: Mlp;
  /** Of one input that is always 1: its outputs are the weights of the classes, and learn by the same optimiser. */
  readonly #head: Mlp;

  constructor({
    labels = [...Array(10).keys()],
    dimension = 3,
    subCenters = 1,
    seed = 1,
  }: EmbeddingNetOptions = {}) {
    this.labels = labels;
    this.dimension = dimension;
    this.subCenters = subCenters;
    const rows = labels.length * subCenters;
    const body = {
      inputs: PIXELS,
      hidden: HIDDEN,
      outputs: dimension,
      activation: "relu",
      layerNorm: true,
    } as const;
    this.#body = mlp({ ...body, seed, optimizer: { weightDecay: 0.01 } });
    this.#head = mlp({ inputs: 1, hidden: [], outputs: rows * dimension, outputGain: Math.sqrt(rows), seed });
  }

  /** The embeddings, `[n, dimension]`, of `[n, 28, 28]` pixels. */
  embed(pixels: Uint8Array): Float32Array {
    const inputs = new Float32Array(pixels);
    // Float32Array.from with a function takes ten times as long.
    for (let i = 0; i < inputs.length; i++) inputs[i]! /= 255;
    return this.#body.forward(inputs);
  }

  /** The weights of the classes, `[labels · subCenters, dimension]`. */
  weights(): Float32Array {
    return this.#head.forward(ONE);
  }

  /** One step down the gradients of the embeddings and weights that were asked for last. */
  step(gradEmbeddings: Float32Array, gradWeights: Float32Array, learningRate: number): void {
    this.#body.backward(gradEmbeddings);
    this.#body.step({ learningRate });
    this.#head.backward(gradWeights);
    // Bias and weight of the head move alike: together four times as far as the body. Slower, classes stay entangled.
    this.#head.step({ learningRate: 2 * learningRate });
  }

  /** The digit that each of `[n, dimension]` embeddings is taken for: the one of the highest logit without a margin. */
  classify(embeddings: Float32Array, { weightNorm }: Pick<MarginSettings, "weightNorm">): Uint8Array {
    const weights = this.weights();
    const { dimension, subCenters, labels } = this;
    const rows = weights.length / dimension;
    const lengths = Array.from({ length: rows }, (_, row) =>
      weightNorm === "raw" ? 1 : Math.hypot(...weights.subarray(row * dimension, (row + 1) * dimension)),
    );
    return Uint8Array.from({ length: embeddings.length / dimension }, (_, index) => {
      let [best, highest] = [0, Number.NEGATIVE_INFINITY];
      for (let row = 0; row < rows; row++) {
        let dot = 0;
        for (let k = 0; k < dimension; k++)
          dot += embeddings[index * dimension + k]! * weights[row * dimension + k]!;
        if (dot / lengths[row]! <= highest) continue;
        highest = dot / lengths[row]!;
        best = row;
      }
      return labels[Math.floor(best / subCenters)]!;
    });
  }

  /** Its weights, for {@link load} of a net of the same options. */
  save(): { body: Uint8Array; head: Uint8Array } {
    return { body: this.#body.save(), head: this.#head.save() };
  }

  load({ body, head }: { readonly body: Uint8Array; readonly head: Uint8Array }): void {
    this.#body.load(body);
    this.#head.load(head);
  }

  /** Gives its memory back. */
  free(): void {
    this.#body.free();
    this.#head.free();
  }
}

const ONE = Float32Array.of(1);
