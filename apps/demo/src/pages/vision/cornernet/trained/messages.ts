import type { CornerMaps } from "@kb/vision-losses/corner";

/** A picture for the detector: `[3, SIDE, SIDE]`. */
export interface DetectRequest {
  readonly pixels: Float32Array;
}

/** What the detector said, or why it could not. */
export type DetectReport =
  | { readonly type: "maps"; readonly maps: CornerMaps; readonly ms: number; readonly weights: number }
  | { readonly type: "failed"; readonly message: string };
