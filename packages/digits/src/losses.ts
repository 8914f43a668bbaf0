import {
  adaFace,
  arcFace,
  combinedMargin,
  cosFace,
  curricularFace,
  l2Softmax,
  lSoftmax,
  type MarginSettings,
  type MarginStats,
  magFace,
  modifiedSoftmax,
  normFace,
  softmax,
  sphereFace,
  subCenterArcFace,
} from "@kb/vision-losses/face";

/** Ten classes on a sphere need less scale than thousands do: with 64 most of these stop with classes on top of each other. */
const s = 10;

/** From nothing to the whole margin over the first two fifths of a training; without it, some seeds never part two classes. */
const WARM = 0.4;

/** λ of the multiplicative margins ends here: their logits have no scale, and the whole margin is too much for them. */
const LEAST_LAMBDA = 3;

/** How settings come about: of how much of the training is over, 0 to 1, and what the step before said. */
export type LossSettings = (over: number, before: MarginStats | undefined) => MarginSettings;

const grown = (m: number, over: number) => m * Math.min(1, over / WARM);
const easedLambda = (over: number) => Math.max(LEAST_LAMBDA, 1000 / (1 + 80 * over));

/** Names of {@link digitLosses}. */
export type LossName =
  | "softmax"
  | "modifiedSoftmax"
  | "l2Softmax"
  | "normFace"
  | "lSoftmax"
  | "sphereFace"
  | "cosFace"
  | "arcFace"
  | "combinedMargin"
  | "subCenterArcFace"
  | "curricularFace"
  | "magFace"
  | "adaFace";

/** The losses that digits are learnt with. coco is normFace, and amSoftmax is cosFace, at the same scale. */
export const digitLosses: Readonly<Record<LossName, LossSettings>> = {
  softmax: () => softmax(),
  modifiedSoftmax: () => modifiedSoftmax(),
  l2Softmax: () => l2Softmax({ s }),
  normFace: () => normFace({ s }),
  lSoftmax: (over) => lSoftmax({ m: 3, lambda: easedLambda(over) }),
  sphereFace: (over) => sphereFace({ m: 3, lambda: easedLambda(over) }),
  cosFace: (over) => cosFace({ s, m: grown(0.25, over) }),
  arcFace: (over) => arcFace({ s, m: grown(0.3, over) }),
  combinedMargin: (over) => combinedMargin({ s, m1: 1, m2: grown(0.2, over), m3: grown(0.1, over) }),
  subCenterArcFace: (over) => subCenterArcFace({ s, m: grown(0.3, over), subCenters: 3 }),
  curricularFace: (over, before) => curricularFace({ s, m: grown(0.3, over), t: before?.t ?? 0 }),
  magFace: (over) => magFace({ s, la: 1, ua: 11, lm: grown(0.2, over), um: grown(0.4, over), lambdaG: 0.5 }),
  adaFace: (over, before) =>
    adaFace({ s, m: grown(0.2, over), mean: before?.mean ?? 1, std: before?.std ?? 1 }),
};

/** The settings that a name stands for, or settings as they are. */
export function settingsOf(loss: LossName | LossSettings): LossSettings {
  return typeof loss === "string" ? digitLosses[loss] : loss;
}
