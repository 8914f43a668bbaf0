import type { Found, Precision, Scene } from "@kb/vision-losses-bench/detect";

/** By which rule the detectors' positives were chosen. */
export const DETECTORS = ["iou", "fcos", "atss"] as const;
export type Detector = (typeof DETECTORS)[number];

export type DetectRequest =
  | { readonly type: "look"; readonly seed: number }
  /** Look at all recorded test images. */
  | { readonly type: "test" };

/** What a detector sees in a scene, and how long it looked. */
export interface Sight {
  readonly found: Found;
  readonly ms: number;
}

export type DetectReport =
  | {
      readonly type: "seen";
      readonly seed: number;
      readonly scene: Scene;
      readonly sights: Readonly<Record<Detector, Sight>>;
    }
  | { readonly type: "testing"; readonly done: number }
  | { readonly type: "tested"; readonly precision: Readonly<Record<Detector, Precision>> }
  | { readonly type: "failed"; readonly message: string };
