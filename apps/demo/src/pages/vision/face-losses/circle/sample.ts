import { type MarginSettings, marginSoftmax, targetLogitCurve } from "@kb/vision-losses/face";
import { cartesian, type Polar, turn } from "./polar.js";

/** What the length of a vector that reaches the circle counts as: embeddings of nets are about as long. */
export const NORM_OF_RADIUS = 10;

/** What a loss makes of one sample of the first class. */
export interface SampleReading {
  readonly loss: number;
  /** Of its own class, in training and without the margin. */
  readonly probability: number;
  readonly plainProbability: number;
  /** Degrees from its own class's weight, positive counter-clockwise. */
  readonly theta: number;
  /** φ(θ). */
  readonly phi: number;
  /** Against the gradient, 1 at most about: where a step of training moves it. */
  readonly pull: readonly [x: number, y: number];
}

/** Reads a sample of the first class by the package's kernel. */
export function readSample(settings: MarginSettings, weights: readonly Polar[], x: Polar): SampleReading {
  const norm = normOf(x);
  const input = {
    embeddings: Float32Array.from(cartesian(x), (part) => part * NORM_OF_RADIUS),
    weights: Float32Array.from(weights.flatMap((weight) => [...cartesian(weight)])),
    labels: Int32Array.of(0),
    ...{ batch: 1, dimension: 2, classes: weights.length },
  };
  const { loss, gradEmbeddings } = marginSoftmax({ ...input, ...settings });
  const plain = marginSoftmax({ ...input, ...settings, margin: { kind: "none" } });
  const theta = turn(weights[0]!.angle, x.angle);
  const [phi] = targetLogitCurve(settings, Float64Array.of((Math.abs(theta) * Math.PI) / 180), norm);
  const most = settings.embeddingNorm === "raw" ? 2 : (2 * settings.scale) / norm;
  return {
    loss,
    probability: Math.exp(-loss),
    plainProbability: Math.exp(-plain.loss),
    theta,
    phi: phi!,
    pull: [-gradEmbeddings[0]! / most, -gradEmbeddings[1]! / most],
  };
}

export function normOf({ length }: Polar): number {
  return (length / 100) * NORM_OF_RADIUS;
}
