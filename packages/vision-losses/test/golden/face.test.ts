import { describe, expect, test } from "vitest";
import * as face from "../../src/face.js";
import {
  type Answer,
  expectGolden,
  floats,
  type GoldenCase,
  goldenCases,
  integers,
  type Tolerance,
} from "./cases.js";

const params = ({ params }: GoldenCase) => params as Record<string, never>;
const TOLERANCE: Tolerance = { value: 1e-5, gradient: 2e-5 };

/** The preset of each margin loss, from the file's parameters. */
const presets: Record<string, (params: Record<string, never>) => face.MarginSettings> = {
  softmax: () => face.softmax(),
  modifiedSoftmax: () => face.modifiedSoftmax(),
  l2Softmax: ({ scale }) => face.l2Softmax({ s: scale }),
  normFace: ({ scale }) => face.normFace({ s: scale }),
  coco: ({ scale }) => face.coco({ s: scale }),
  lSoftmax: (options) => face.lSoftmax(options),
  aSoftmax: (options) => face.sphereFace(options),
  amSoftmax: ({ scale, ...options }) => face.amSoftmax({ s: scale, ...options }),
  cosFace: ({ scale, ...options }) => face.cosFace({ s: scale, ...options }),
  arcFace: ({ scale, ...options }) => face.arcFace({ s: scale, ...options }),
  combinedMargin: ({ scale, ...options }) => face.combinedMargin({ s: scale, ...options }),
  subCenterArcFace: ({ scale, ...options }) => face.subCenterArcFace({ s: scale, ...options }),
  arcFaceStraightThrough: ({ scale, ...options }) =>
    face.arcFace({ s: scale, branch: "straight", ...options }),
  curricularFace: ({ scale, ...options }) => face.curricularFace({ s: scale, ...options }),
  magFace: ({ scale, ...options }) => face.magFace({ s: scale, ...options }),
  adaFace: ({ scale, ...options }) => face.adaFace({ s: scale, ...options }),
};

function marginLoss(golden: GoldenCase): Answer {
  const { x, w, labels, bias } = golden.inputs;
  const settings = presets[golden.op]!(params(golden));
  const { labelSmoothing, reduction, ignoreIndex } = params(golden);
  const [batch, dimension] = x!.shape as [number, number];
  const { loss, gradEmbeddings, gradWeights, gradBias, stats } = face.marginSoftmax({
    embeddings: floats(x!),
    weights: floats(w!),
    labels: integers(labels!),
    ...{ batch, dimension, classes: w!.shape[0]! / (settings.subCenters ?? 1) },
    ...{ labelSmoothing, reduction, ignoreIndex },
    bias: bias && floats(bias),
    ...settings,
  });
  const { t: tNew, mean, std, g } = stats;
  return { out: { loss, tNew, mean, std, g }, grad: { x: gradEmbeddings, w: gradWeights, bias: gradBias } };
}

/** Where the file's README allows more: huge logits, and angles near 0 and π. */
function tolerance({ id }: GoldenCase): Tolerance {
  if (id.includes("overflow-guard") || id.includes("degenerate")) return { value: 1e-4, gradient: 1e-4 };
  return TOLERANCE;
}

function ringLoss({ inputs: { x, r }, params: { lambda } }: GoldenCase): Answer {
  const [batch, dimension] = x!.shape as [number, number];
  const radius = floats(r!)[0]!;
  const { loss, gradEmbeddings, gradRadius } = face.ringLoss({
    ...{ embeddings: floats(x!), batch, dimension, radius, lambda: lambda as number },
  });
  return { out: { loss }, grad: { x: gradEmbeddings, r: [gradRadius] } };
}

function centerLoss(golden: GoldenCase): Answer {
  const { x, centers, labels } = golden.inputs;
  const [batch, dimension] = x!.shape as [number, number];
  const { loss, gradEmbeddings, newCenters } = face.centerLoss({
    ...{ embeddings: floats(x!), centers: floats(centers!), labels: integers(labels!) },
    ...{ batch, dimension, classes: centers!.shape[0]! },
    ...params(golden),
  });
  return { out: { loss, newCenters }, grad: { x: gradEmbeddings } };
}

const adapters: Record<string, (golden: GoldenCase) => Answer> = {
  ringLoss,
  centerLoss,
  ...Object.fromEntries(Object.keys(presets).map((op) => [op, marginLoss])),
};

describe("face losses as float64 automatic differentiation has them", () => {
  test.each(goldenCases("face").map((golden) => [`${golden.op}: ${golden.id}`, golden] as const))(
    "%s",
    (_name, golden) => {
      const adapter = adapters[golden.op];
      expect(adapter, `an adapter for ${golden.op}`).toBeDefined();
      expectGolden(golden, adapter!(golden), tolerance(golden));
    },
  );
});
