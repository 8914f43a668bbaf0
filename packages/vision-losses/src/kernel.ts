import { Heap, type KernelExports, requiredKernel } from "@kb/wasm-runtime";
import assignSource from "../build/assign.wasm";
import boxesSource from "../build/boxes.wasm";
import detectionSource from "../build/detection.wasm";
import faceSource from "../build/face.wasm";

/** The memory that the modules share, each with a page of its own for its static data. */
export const heap: Heap = /* @__PURE__ */ new Heap(7);

/** Margin softmax; see assembly/face. Arguments are addresses, of float32 unless a name in there says otherwise. */
export interface FaceExports extends KernelExports {
  unitRows(x: number, rows: number, n: number, units: number, norms: number): void;
  measureTargets(
    x: number,
    xNorms: number,
    weights: number,
    weightNorms: number,
    labels: number,
    rows: number,
    n: number,
    centers: number,
    targets: number,
  ): void;
  cosineMargin(targets: number, rows: number, m: number): void;
  angleMargin(
    targets: number,
    rows: number,
    m: number,
    branch: number,
    straight: boolean,
    clampEps: number,
  ): void;
  combinedMargin(targets: number, rows: number, m1: number, m2: number, m3: number, clampEps: number): void;
  multiplicativeMargin(targets: number, rows: number, m: number, lambda: number): void;
  magnitudeMargin(
    targets: number,
    rows: number,
    la: number,
    ua: number,
    least: number,
    most: number,
    clampEps: number,
  ): void;
  adaptiveMargin(targets: number, rows: number, m: number, h: number, mean: number, deviation: number): void;
  matmul(
    m: number,
    n: number,
    k: number,
    a: number,
    aRow: number,
    aStep: number,
    b: number,
    bRow: number,
    bColumn: number,
    c: number,
    cRow: number,
    adds: boolean,
  ): void;
  marginRows(
    products: number,
    gradients: number,
    rows: number,
    classes: number,
    centers: number,
    stride: number,
    labels: number,
    targets: number,
    bias: number,
    biasGradient: number,
    scale: number,
    rowDots: number,
    columnDots: number,
    scratch: number,
    reduction: number,
  ): void;
  softmaxCosines(
    products: number,
    gradients: number,
    rows: number,
    classes: number,
    stride: number,
    labels: number,
    targets: number,
    reduction: number,
  ): void;
  projectRows(y: number, units: number, norms: number, dots: number, rows: number, n: number): void;
  clearZeroRows(y: number, norms: number, rows: number, n: number): void;
  toF64(x: number, n: number, y: number): void;
  log(x: number): number;
  expm1(x: number): number;
  addTargets(
    x: number,
    weights: number,
    labels: number,
    targets: number,
    rows: number,
    n: number,
    scale: number,
    rawEmbeddings: boolean,
    rawWeights: boolean,
    gradX: number,
    gradWeights: number,
  ): void;
}

export const faceKernel: () => FaceExports = /* @__PURE__ */ requiredKernel<FaceExports>(
  "@kb/vision-losses",
  faceSource,
  heap,
);

/** Overlap, its losses, suppression and offsets of boxes; see assembly/boxes. Boxes are float32 `[n, 4]`. */
export interface BoxesExports extends KernelExports {
  toColumns(
    boxes: number,
    n: number,
    columns: number,
    stride: number,
    plus: number,
    withAngles: boolean,
  ): void;
  fitFloat32(boxes: number, n: number): number;
  haveNoSlivers(boxes: number, n: number): number;
  matrixRows(
    kind: number,
    a: number,
    n: number,
    columns: number,
    stride: number,
    m: number,
    plus: number,
    out: number,
  ): void;
  exactRows(
    kind: number,
    a: number,
    n: number,
    b: number,
    m: number,
    plus: number,
    beta: number,
    out: number,
  ): void;
  boxLosses(
    a: number,
    b: number,
    n: number,
    weights: number,
    kind: number,
    eps: number,
    paperGradient: boolean,
    shapeFrom: number,
    scale: number,
    losses: number,
    gradient: number,
  ): void;
  suppress(
    boxes: number,
    n: number,
    kind: number,
    threshold: number,
    beta: number,
    heads: number,
    side: number,
    kept: number,
    most: number,
  ): number;
  soften(
    boxes: number,
    n: number,
    scores: number,
    columns: number,
    stride: number,
    gaussian: boolean,
    threshold: number,
    sigma: number,
    least: number,
    kept: number,
    taken: number,
    most: number,
  ): number;
  decayAll(
    boxes: number,
    n: number,
    scores: number,
    columns: number,
    stride: number,
    gaussian: boolean,
    sigma: number,
    largest: number,
  ): void;
  encode(boxes: number, anchors: number, n: number, weights: number, out: number): void;
  decode(deltas: number, anchors: number, n: number, weights: number, maxLogScale: number, out: number): void;
  exp(x: number): number;
}

export const boxesKernel: () => BoxesExports = /* @__PURE__ */ requiredKernel<BoxesExports>(
  "@kb/vision-losses",
  boxesSource,
  heap,
);

/** Which anchors belong to which objects; see assembly/assign. */
export interface AssignExports extends KernelExports {
  describeBlocks(anchors: number, start: number, end: number, block: number): number;
  select(
    anchors: number,
    skipped: number,
    levels: number,
    levelCount: number,
    objects: number,
    m: number,
    k: number,
    mode: number,
    plus: number,
    owners: number,
    ious: number,
    candidates: number,
    perObject: number,
    thresholds: number,
    positives: number,
    distances: number,
    values: number,
  ): void;
  overlapMost(
    anchors: number,
    skipped: number,
    blocks: number,
    end: number,
    objects: number,
    m: number,
    plus: number,
    owners: number,
    ious: number,
    highest: number,
  ): void;
  markBest(
    anchors: number,
    skipped: number,
    blocks: number,
    end: number,
    objects: number,
    m: number,
    plus: number,
    highest: number,
    marks: number,
  ): void;
  nearCentres(
    anchors: number,
    start: number,
    end: number,
    objects: number,
    m: number,
    least: number,
    most: number,
    radius: number,
    owners: number,
  ): void;
}

export const assignKernel: () => AssignExports = /* @__PURE__ */ requiredKernel<AssignExports>(
  "@kb/vision-losses",
  assignSource,
  heap,
);

/** Losses of detectors; see assembly/detection. Losses are sums, gradients come times `scale`. */
export interface DetectionExports extends KernelExports {
  focal(
    logits: number,
    targets: number,
    n: number,
    alpha: number,
    gamma: number,
    scale: number,
    gradient: number,
  ): number;
  qualityFocal(
    logits: number,
    targets: number,
    n: number,
    beta: number,
    scale: number,
    gradient: number,
  ): number;
  binaryEntropy(
    logits: number,
    targets: number,
    n: number,
    smoothing: number,
    scale: number,
    gradient: number,
  ): number;
  entropyRows(
    logits: number,
    rows: number,
    classes: number,
    labels: number,
    shares: number,
    weights: number,
    smoothing: number,
    scale: number,
    gradient: number,
  ): number;
  mishAll(x: number, n: number, y: number): void;
  mishSlopes(x: number, gradient: number, n: number, out: number): void;
}

export const detectionKernel: () => DetectionExports = /* @__PURE__ */ requiredKernel<DetectionExports>(
  "@kb/vision-losses",
  detectionSource,
  heap,
);
