import { type KernelExports, requiredKernel } from "@kb/wasm-runtime";
import cornerSource from "../../build/corner.wasm";
import { heap } from "../kernel.js";

/** Corner pooling and the focal loss of heatmaps; see assembly/corner. */
interface CornerExports extends KernelExports {
  exp(x: number): number;
  addMaps(x: number, y: number, n: number): void;
  transpose(x: number, y: number, rows: number, columns: number, down: number, across: number): void;
  poolAcross(x: number, y: number, rows: number, width: number, leftward: boolean): void;
  poolRows(x: number, y: number, height: number, width: number, step: number): void;
  poolGradient(
    x: number,
    y: number,
    gradient: number,
    height: number,
    width: number,
    step: number,
    lastTie: boolean,
  ): void;
  focalLoss(
    x: number,
    heat: number,
    n: number,
    isLogit: boolean,
    alpha: number,
    beta: number,
    clamp: number,
    weight: number,
    gradient: number,
  ): number;
}

export const cornerKernel: () => CornerExports = /* @__PURE__ */ requiredKernel<CornerExports>(
  "@kb/vision-losses",
  cornerSource,
  heap,
);
