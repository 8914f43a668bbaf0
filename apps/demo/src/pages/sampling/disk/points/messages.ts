import type { DiskMethod } from "@kb/sampling";

export interface PointsRequest {
  readonly method: DiskMethod;
  readonly count: number;
  readonly seed: number;
  readonly center: readonly [x: number, y: number];
  readonly radius: number;
}

export type PointsReport =
  | { readonly type: "progress"; readonly done: number }
  | { readonly type: "written"; readonly csv: Blob }
  | { readonly type: "failed"; readonly message: string };
