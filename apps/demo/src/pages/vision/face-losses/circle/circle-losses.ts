import {
  arcFace,
  combinedMargin,
  cosFace,
  l2Softmax,
  lSoftmax,
  type MarginSettings,
  modifiedSoftmax,
  normFace,
  softmax,
  sphereFace,
} from "@kb/vision-losses/face";

/** How a margin can be set. */
export interface MarginRange {
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** A factor of the angle, a part of the cosine, an angle in radians. */
  readonly kind: "factor" | "cosine" | "angle";
}

/** A loss whose regions can be drawn on a circle. */
interface CircleLoss {
  /** Absent where there is no margin. */
  readonly margin?: MarginRange;
  readonly settings: (m: number, s: number) => MarginSettings;
}

const factor = (initial: number): MarginRange => ({ initial, min: 1, max: 5, step: 1, kind: "factor" });
const cosine: MarginRange = { initial: 0.35, min: 0, max: 1, step: 0.01, kind: "cosine" };
const angle = (initial: number): MarginRange => ({ initial, min: 0, max: 1, step: 0.01, kind: "angle" });

export const CIRCLE_LOSSES = [
  "softmax",
  "modifiedSoftmax",
  "l2Softmax",
  "normFace",
  "lSoftmax",
  "sphereFace",
  "cosFace",
  "arcFace",
  "combinedMargin",
] as const;
export type CircleLossName = (typeof CIRCLE_LOSSES)[number];

/** What the combined margin takes off the cosine, beside the angle that can be set. */
export const COMBINED_M3 = 0.2;

export const circleLosses: Readonly<Record<CircleLossName, CircleLoss>> = {
  softmax: { settings: () => softmax() },
  modifiedSoftmax: { settings: () => modifiedSoftmax() },
  l2Softmax: { settings: (_, s) => l2Softmax({ s }) },
  normFace: { settings: (_, s) => normFace({ s }) },
  lSoftmax: { margin: factor(2), settings: (m) => lSoftmax({ m }) },
  sphereFace: { margin: factor(4), settings: (m) => sphereFace({ m }) },
  cosFace: { margin: cosine, settings: (m, s) => cosFace({ s, m }) },
  arcFace: { margin: angle(0.5), settings: (m, s) => arcFace({ s, m }) },
  combinedMargin: {
    margin: angle(0.3),
    settings: (m, s) => combinedMargin({ s, m1: 1, m2: m, m3: COMBINED_M3 }),
  },
};
