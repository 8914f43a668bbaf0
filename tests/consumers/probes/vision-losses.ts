import {
  arcFace,
  backend,
  conv2d,
  cornerPool,
  equalErrorRate,
  iouMatrix,
  marginSoftmax,
  nms,
} from "@kb/vision-losses";

export { backend };

export const needsWebAssembly = true;

type Answers = Record<string, unknown>;

const BOXES = [0, 0, 10, 10, 1, 1, 10, 10, 20, 0, 30, 10, 0, 0, 10, 5];
const SCORES = [0.9, 0.8, 0.7, 0.6];
const SCALE = 4;
const MARGIN = 0.5;

/** What every consumer must get from the package, on every host: plain data only. */
export function answers(): Answers {
  const boxes = Float32Array.from(BOXES);
  const { loss, gradEmbeddings } = marginSoftmax({
    embeddings: Float32Array.of(3, 4),
    weights: Float32Array.of(1, 0, 0, 2),
    labels: Int32Array.of(1),
    ...{ batch: 1, dimension: 2, classes: 2 },
    ...arcFace({ s: SCALE, m: MARGIN }),
  });
  const map = Float32Array.of(1, 3, 2, 0, 5, 4);
  const shape = [1, 1, 2, 3];
  const summed = conv2d({ inputs: 1, outputs: 1, bias: false });
  summed.parameters.fill(1);
  return {
    overlaps: rounded(iouMatrix(boxes, boxes, { kind: "iou" })),
    kept: [...nms(boxes, Float32Array.from(SCORES), { iou: 0.6 })],
    face: rounded([loss, ...gradEmbeddings]),
    pooled: [...cornerPool(map, shape, "left")],
    errors: equalErrorRate(SCORES, [1, 0, 1, 0]).rate,
    convolved: [...summed.forward({ data: map, shape: [1, 1, 2, 3] }).data],
  };
}

/** The same, worked out by the definitions. */
export function expected(): Answers {
  return {
    overlaps: rounded(expectedOverlaps()),
    kept: [0, 2, 3],
    face: rounded(expectedFace()),
    pooled: [3, 3, 2, 5, 5, 4],
    errors: 0.5,
    convolved: [9, 15, 14, 9, 15, 14],
  };
}

function expectedOverlaps(): number[] {
  const box = (i: number) => BOXES.slice(4 * i, 4 * i + 4) as [number, number, number, number];
  const area = ([x1, y1, x2, y2]: [number, number, number, number]) =>
    Math.max(0, x2 - x1) * Math.max(0, y2 - y1);
  return SCORES.flatMap((_, i) =>
    SCORES.map((_, j) => {
      const [a, b] = [box(i), box(j)];
      const both = area([
        Math.max(a[0], b[0]),
        Math.max(a[1], b[1]),
        Math.min(a[2], b[2]),
        Math.min(a[3], b[3]),
      ]);
      return both / (area(a) + area(b) - both);
    }),
  );
}

/** Embedding (3, 4) of class 1, weights along the axes: cosines 0.6 and 0.8. */
function expectedFace(): number[] {
  const theta = Math.acos(0.8);
  const [rival, own] = [SCALE * 0.6, SCALE * Math.cos(theta + MARGIN)];
  const p = 1 / (1 + Math.exp(own - rival));
  // Turning the embedding by dα towards its class lowers θ by dα and raises the rival's angle by as much.
  const slope = -SCALE * p * (Math.sin(theta + MARGIN) + 0.8);
  return [-Math.log(1 - p), (slope * -0.8) / 5, (slope * 0.6) / 5];
}

function rounded(values: ArrayLike<number>): number[] {
  return Array.from(values, (value) => Math.round(value * 1e5) / 1e5 + 0);
}
