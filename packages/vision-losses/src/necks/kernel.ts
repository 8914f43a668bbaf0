import { type KernelExports, requiredKernel } from "@kb/wasm-runtime";
import necksSource from "../../build/necks.wasm";
import { heap } from "../kernel.js";

/** Convolution, normalisation, pooling and fusion of feature maps; see assembly/necks. */
interface NecksExports extends KernelExports {
  activate(kind: number, x: number, n: number, below: number, y: number): void;
  activateGradient(kind: number, x: number, gradient: number, n: number, below: number, dx: number): void;
  affine(x: number, batch: number, channels: number, cells: number, numbers: number, y: number): void;
  affineGradient(
    x: number,
    gradient: number,
    batch: number,
    channels: number,
    cells: number,
    numbers: number,
    dx: number,
  ): void;
  addPlaneSums(x: number, batch: number, channels: number, cells: number, sums: number): void;
  fillPlanes(values: number, batch: number, channels: number, cells: number, y: number): void;
  moments(x: number, batch: number, channels: number, cells: number, sums: number): void;
  productSums(x: number, y: number, batch: number, channels: number, cells: number, sums: number): void;
  tapOffsets(
    taps: number,
    channels: number,
    kernelHeight: number,
    kernelWidth: number,
    plane: number,
    rowStride: number,
    columnStride: number,
  ): void;
  pad(
    x: number,
    planes: number,
    height: number,
    width: number,
    padY: number,
    padX: number,
    out: number,
  ): void;
  unpad(
    padded: number,
    planes: number,
    height: number,
    width: number,
    padY: number,
    padX: number,
    x: number,
  ): void;
  convolve(
    x: number,
    taps: number,
    k: number,
    height: number,
    width: number,
    rowBytes: number,
    step: number,
    weights: number,
    rows: number,
    y: number,
    adds: boolean,
  ): void;
  takeColumns(
    x: number,
    taps: number,
    k: number,
    height: number,
    width: number,
    rowBytes: number,
    step: number,
    columns: number,
  ): void;
  addColumns(
    columns: number,
    taps: number,
    k: number,
    height: number,
    width: number,
    rowBytes: number,
    step: number,
    x: number,
  ): void;
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
  fill(x: number, n: number, value: number): void;
  addScaled(x: number, n: number, factor: number, y: number): void;
  multiplyAdd(a: number, b: number, n: number, y: number): void;
  dot(x: number, y: number, n: number): number;
  exp(x: number): number;
  planeMeans(x: number, planes: number, cells: number, means: number): void;
  spread(numbers: number, planes: number, cells: number, factor: number, y: number): void;
  scalePlanes(x: number, numbers: number, planes: number, cells: number, y: number): void;
  planeDots(x: number, y: number, planes: number, cells: number, dots: number): void;
  maxPool(
    x: number,
    planes: number,
    height: number,
    width: number,
    kernelHeight: number,
    kernelWidth: number,
    stride: number,
    padY: number,
    padX: number,
    yHeight: number,
    yWidth: number,
    y: number,
    indices: number,
  ): void;
  scatterAdd(gradient: number, indices: number, n: number, dx: number): void;
  upsample(
    x: number,
    planes: number,
    height: number,
    width: number,
    yHeight: number,
    yWidth: number,
    y: number,
  ): void;
  upsampleGradient(
    gradient: number,
    planes: number,
    height: number,
    width: number,
    yHeight: number,
    yWidth: number,
    dx: number,
  ): void;
  softmaxLevels(logits: number, levels: number, cells: number, shares: number): void;
  softmaxLevelsGradient(
    shares: number,
    gradient: number,
    levels: number,
    cells: number,
    dLogits: number,
  ): void;
  acrossChannels(x: number, channels: number, cells: number, y: number, winners: number): void;
  acrossChannelsGradient(
    gradient: number,
    winners: number,
    channels: number,
    cells: number,
    dx: number,
  ): void;
}

export const necksKernel: () => NecksExports = /* @__PURE__ */ requiredKernel<NecksExports>(
  "@kb/vision-losses",
  necksSource,
  heap,
);
