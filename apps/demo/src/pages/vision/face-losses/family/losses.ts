import {
  adaFace,
  arcFace,
  combinedMargin,
  cosFace,
  curricularFace,
  lSoftmax,
  type MarginSettings,
  magFace,
  normFace,
  sphereFace,
} from "@kb/vision-losses/face";
import type { CircleLossName } from "../circle/circle-losses.js";

/** The family, in the order of its years. */
export const LOSSES = [
  "softmax",
  "center",
  "lSoftmax",
  "l2Softmax",
  "modifiedSoftmax",
  "sphereFace",
  "coco",
  "normFace",
  "ring",
  "amSoftmax",
  "cosFace",
  "arcFace",
  "combinedMargin",
  "subCenterArcFace",
  "curricularFace",
  "magFace",
  "adaFace",
] as const;
export type LossId = (typeof LOSSES)[number];

export const LINES = ["root", "extra", "norm", "factor", "cosine", "angle"] as const;
/** What a loss changes: nothing, it adds a term, it normalises, or it bends the angle, the cosine, or both. */
export type Line = (typeof LINES)[number];

/** A loss as the family knows it. */
export interface Relative {
  readonly line: Line;
  /** Where it stands: which step of time, and which row. */
  readonly column: number;
  readonly row: number;
  readonly parents: readonly LossId[];
  readonly source: string;
  /** The call that makes it. */
  readonly call: string;
  /** Which loss on the circle shows its regions. */
  readonly circle?: CircleLossName;
}

/** What the columns of the map stand for. */
export const COLUMNS = ["", "2016", "2017", "2017", "2018", "2020", "2021–22"] as const;
export const ROWS = 6;

export const family: Readonly<Record<LossId, Relative>> = {
  softmax: {
    ...{ line: "root", column: 0, row: 3, parents: [], source: "" },
    ...{ call: "softmax()", circle: "softmax" },
  },
  center: {
    ...{ line: "extra", column: 1, row: 0, parents: ["softmax"], source: "Wen et al., ECCV 2016" },
    call: "centerLoss({ embeddings, centers, labels, … })",
  },
  lSoftmax: {
    ...{ line: "factor", column: 1, row: 5, parents: ["softmax"], source: "arXiv 1612.02295" },
    ...{ call: "lSoftmax({ m: 4 })", circle: "lSoftmax" },
  },
  l2Softmax: {
    ...{ line: "norm", column: 2, row: 1, parents: ["softmax"], source: "arXiv 1703.09507" },
    ...{ call: "l2Softmax({ s: 16 })", circle: "l2Softmax" },
  },
  modifiedSoftmax: {
    ...{ line: "norm", column: 2, row: 3, parents: ["softmax"], source: "arXiv 1704.08063" },
    ...{ call: "modifiedSoftmax()", circle: "modifiedSoftmax" },
  },
  sphereFace: {
    ...{ line: "factor", column: 2, row: 5, parents: ["lSoftmax", "modifiedSoftmax"] },
    ...{ source: "arXiv 1704.08063", call: "sphereFace({ m: 4, lambda: 5 })", circle: "sphereFace" },
  },
  coco: {
    ...{ line: "norm", column: 3, row: 1, parents: ["normFace"], source: "arXiv 1710.00870" },
    ...{ call: "coco({ s: 16 })", circle: "normFace" },
  },
  normFace: {
    ...{ line: "norm", column: 3, row: 2, parents: ["l2Softmax", "modifiedSoftmax"] },
    ...{ source: "arXiv 1704.06369", call: "normFace({ s: 20 })", circle: "normFace" },
  },
  ring: {
    ...{ line: "extra", column: 4, row: 0, parents: ["center", "l2Softmax"], source: "arXiv 1803.00130" },
    call: "ringLoss({ embeddings, radius, … })",
  },
  amSoftmax: {
    ...{ line: "cosine", column: 4, row: 2, parents: ["normFace"], source: "arXiv 1801.05599" },
    ...{ call: "amSoftmax({ s: 30, m: 0.35 })", circle: "cosFace" },
  },
  cosFace: {
    ...{ line: "cosine", column: 4, row: 3, parents: ["normFace"], source: "arXiv 1801.09414" },
    ...{ call: "cosFace({ s: 64, m: 0.35 })", circle: "cosFace" },
  },
  arcFace: {
    ...{ line: "angle", column: 4, row: 4, parents: ["normFace", "sphereFace"], source: "arXiv 1801.07698" },
    ...{ call: "arcFace({ s: 64, m: 0.5 })", circle: "arcFace" },
  },
  combinedMargin: {
    ...{ line: "angle", column: 4, row: 5, parents: ["sphereFace", "arcFace"], source: "arXiv 1801.07698" },
    ...{ call: "combinedMargin({ m1: 1, m2: 0.3, m3: 0.2 })", circle: "combinedMargin" },
  },
  subCenterArcFace: {
    ...{ line: "angle", column: 5, row: 3, parents: ["arcFace"], source: "ECCV 2020, Deng et al." },
    ...{ call: "subCenterArcFace({ subCenters: 3 })", circle: "arcFace" },
  },
  curricularFace: {
    ...{ line: "angle", column: 5, row: 5, parents: ["arcFace"], source: "arXiv 2004.00288" },
    ...{ call: "curricularFace({ t: stats.t })", circle: "arcFace" },
  },
  magFace: {
    ...{ line: "angle", column: 6, row: 4, parents: ["arcFace"], source: "arXiv 2103.06627" },
    ...{ call: "magFace({ la: 10, ua: 110 })", circle: "arcFace" },
  },
  adaFace: {
    ...{ line: "angle", column: 6, row: 5, parents: ["magFace"], source: "arXiv 2204.00964" },
    call: "adaFace({ mean: stats.mean, std: stats.std })",
  },
};

/** The losses that bend the target's logit, as their papers set them; the others' curve is the cosine. */
export const CURVES = {
  normFace: normFace(),
  lSoftmax: lSoftmax({ m: 2 }),
  sphereFace: sphereFace({ m: 4, lambda: 5 }),
  cosFace: cosFace({ m: 0.35 }),
  arcFace: arcFace(),
  combinedMargin: combinedMargin(),
  curricularFace: curricularFace(),
  magFace: magFace(),
  adaFace: adaFace({ mean: 20, std: 10 }),
} as const satisfies Partial<Record<LossId, MarginSettings>>;
export type CurveId = keyof typeof CURVES;
export const CURVE_IDS = Object.keys(CURVES) as readonly CurveId[];

/** The losses before this one, back to softmax, and itself. */
export function ancestry(id: LossId): ReadonlySet<LossId> {
  const found = new Set<LossId>();
  const visit = (one: LossId): void => {
    found.add(one);
    for (const parent of family[one].parents) visit(parent);
  };
  visit(id);
  return found;
}
