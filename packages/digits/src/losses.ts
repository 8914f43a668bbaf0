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
const SCALE = 10;

/** Of subCenterArcFace; the net must have as many. */
export const SUB_CENTERS = 3;

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

/** What of a loss can be set: its scale, its margin. */
export interface LossKnobs {
  readonly s?: number;
  readonly m?: number;
}

interface Recipe extends LossKnobs {
  readonly make: (knobs: Required<LossKnobs>) => LossSettings;
}

const recipes: Readonly<Record<LossName, Recipe>> = {
  softmax: { make: () => () => softmax() },
  modifiedSoftmax: { make: () => () => modifiedSoftmax() },
  l2Softmax: {
    s: SCALE,
    make:
      ({ s }) =>
      () =>
        l2Softmax({ s }),
  },
  normFace: {
    s: SCALE,
    make:
      ({ s }) =>
      () =>
        normFace({ s }),
  },
  lSoftmax: {
    m: 3,
    make:
      ({ m }) =>
      (over) =>
        lSoftmax({ m, lambda: easedLambda(over) }),
  },
  sphereFace: {
    m: 3,
    make:
      ({ m }) =>
      (over) =>
        sphereFace({ m, lambda: easedLambda(over) }),
  },
  cosFace: {
    ...{ s: SCALE, m: 0.25 },
    make:
      ({ s, m }) =>
      (over) =>
        cosFace({ s, m: grown(m, over) }),
  },
  arcFace: {
    ...{ s: SCALE, m: 0.3 },
    make:
      ({ s, m }) =>
      (over) =>
        arcFace({ s, m: grown(m, over) }),
  },
  combinedMargin: {
    ...{ s: SCALE, m: 0.2 },
    make:
      ({ s, m }) =>
      (over) =>
        combinedMargin({ s, m1: 1, m2: grown(m, over), m3: grown(m / 2, over) }),
  },
  subCenterArcFace: {
    ...{ s: SCALE, m: 0.3 },
    make:
      ({ s, m }) =>
      (over) =>
        subCenterArcFace({ s, m: grown(m, over), subCenters: SUB_CENTERS }),
  },
  curricularFace: {
    ...{ s: SCALE, m: 0.3 },
    make:
      ({ s, m }) =>
      (over, before) =>
        curricularFace({ s, m: grown(m, over), t: before?.t ?? 0 }),
  },
  magFace: {
    ...{ s: SCALE, m: 0.2 },
    make:
      ({ s, m }) =>
      (over) =>
        magFace({ s, la: 1, ua: 11, lm: grown(m, over), um: grown(2 * m, over), lambdaG: 0.5 }),
  },
  adaFace: {
    ...{ s: SCALE, m: 0.2 },
    make:
      ({ s, m }) =>
      (over, before) =>
        adaFace({ s, m: grown(m, over), mean: before?.mean ?? 1, std: before?.std ?? 1 }),
  },
};

export const lossNames = Object.keys(recipes) as readonly LossName[];

/** What of a loss can be set, as {@link digitLosses} sets it. */
export function knobsOf(loss: LossName): LossKnobs {
  const { s, m } = recipes[loss];
  return { ...(s !== undefined && { s }), ...(m !== undefined && { m }) };
}

/** A loss with scale and margin of one's own; knobs that it does not have are passed over. */
export function digitLoss(loss: LossName, knobs: LossKnobs = {}): LossSettings {
  const { make, ...usual } = recipes[loss];
  return make({ s: SCALE, m: 0, ...usual, ...knobs });
}

/** The losses that digits are learnt with. coco is normFace, and amSoftmax is cosFace, at the same scale. */
export const digitLosses = Object.fromEntries(lossNames.map((loss) => [loss, digitLoss(loss)])) as Readonly<
  Record<LossName, LossSettings>
>;

/** The settings that a name stands for, or settings as they are. */
export function settingsOf(loss: LossName | LossSettings): LossSettings {
  return typeof loss === "string" ? digitLosses[loss] : loss;
}
