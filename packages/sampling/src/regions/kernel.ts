import type { KernelExports } from "@kb/wasm-runtime";
import regionsSource from "../../build/regions.wasm";
import { kernelOf } from "../kernel.js";

/** Writes `count` points in a circle around (x, y) at `out`, and up to 32 bytes behind them. */
export type DiskKernel = (
  source: number,
  out: number,
  count: number,
  x: number,
  y: number,
  radius: number,
) => void;

/** The same between two circles: √`base` and √(`base` + `span`) of the radius. */
type PolarKernel = (...arguments_: [...Parameters<DiskKernel>, base: number, span: number]) => void;

/** See assembly/regions. */
export interface RegionsExports extends KernelExports {
  readonly rejectionDisk: DiskKernel;
  readonly rejectionDiskF32: DiskKernel;
  readonly concentric: DiskKernel;
  readonly concentricF32: DiskKernel;
  readonly polar: PolarKernel;
  readonly polarF32: PolarKernel;
  mapSquare(points: number, count: number, x: number, y: number, radius: number): void;
  beginPoissonDisk(source: number, plan: number): void;
  growPoissonDisk(source: number, plan: number, steps: number): number;
}

export const regionsKernel: () => RegionsExports = /* @__PURE__ */ kernelOf<RegionsExports>(regionsSource);
