import type { Heap, KernelExports } from "@kb/wasm-runtime";

/** What the kernel exports; see assembly. Addresses are of float32 unless said otherwise, lengths count elements. */
export interface NeuralExports extends KernelExports {
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
  repeatRow(vector: number, n: number, rows: number, out: number): void;
  addRowSums(matrix: number, n: number, rows: number, vector: number): void;
  activate(kind: number, x: number, y: number, n: number): void;
  activateBackward(kind: number, x: number, y: number, dy: number, dx: number, n: number): void;
  layerNorm(
    x: number,
    gain: number,
    bias: number,
    epsilon: number,
    y: number,
    stats: number,
    rows: number,
    n: number,
  ): void;
  layerNormBackward(
    x: number,
    gain: number,
    stats: number,
    dy: number,
    dGain: number,
    dBias: number,
    dx: number,
    rows: number,
    n: number,
    adds: boolean,
  ): void;
  sumOfSquares(x: number, n: number): number;
  scale(x: number, n: number, factor: number): void;
  blend(x: number, y: number, n: number, share: number): void;
  adamw(
    values: number,
    gradients: number,
    first: number,
    second: number,
    n: number,
    factor: number,
    beta1: number,
    beta2: number,
    keep: number,
    rate: number,
    correction: number,
    epsilon: number,
  ): void;
  seedGenerator(generator: number, seed: number, stream: number): void;
  fillNormal(out: number, n: number, deviation: number, generator: number): void;
  orthogonal(
    out: number,
    rows: number,
    columns: number,
    gain: number,
    scratch: number,
    generator: number,
  ): void;
  argmaxRows(logits: number, rows: number, classes: number, actions: number): void;
  sampleRows(
    logits: number,
    rows: number,
    classes: number,
    generator: number,
    actions: number,
    logProbs: number,
  ): void;
  sampleNormal(
    means: number,
    logDeviations: number,
    rows: number,
    size: number,
    generator: number,
    actions: number,
    logProbs: number,
  ): void;
  softmaxHead(
    logits: number,
    rows: number,
    classes: number,
    actions: number,
    logProbs: number,
    entropies: number,
  ): void;
  softmaxHeadBackward(
    logits: number,
    rows: number,
    classes: number,
    actions: number,
    dLogProbs: number,
    dEntropy: number,
    dLogits: number,
  ): void;
  normalHead(
    means: number,
    logDeviations: number,
    rows: number,
    size: number,
    actions: number,
    logProbs: number,
    entropies: number,
  ): void;
  normalHeadBackward(
    means: number,
    logDeviations: number,
    rows: number,
    size: number,
    actions: number,
    dLogProbs: number,
    dEntropy: number,
    dMeans: number,
    dLogDeviations: number,
  ): void;
  addNoise(values: number, n: number, deviation: number, low: number, high: number, generator: number): void;
  shuffle(indices: number, n: number, generator: number): void;
  drawIndices(indices: number, n: number, bound: number, generator: number): void;
}

/** The kernel with the memory it computes in: what a bundling package hands to everything here. */
export interface NeuralKernel {
  readonly heap: Heap;
  readonly exports: NeuralExports;
}
