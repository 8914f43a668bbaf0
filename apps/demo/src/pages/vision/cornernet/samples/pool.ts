import { cornerPool, cornerPoolBackward } from "@kb/vision-losses/corner";

type Shape = [batch: number, channels: number, height: number, width: number];

/** Top-left corner pooling of two maps, and the gradients of both; without CUDA. */
export function topLeftPool(down: Float32Array, across: Float32Array, shape: Shape) {
  return {
    pooled: cornerPool(down, shape, "topLeft", { horizontal: across }),
    backward: (gradient: Float32Array) => ({
      down: cornerPoolBackward(down, gradient, shape, "top"),
      across: cornerPoolBackward(across, gradient, shape, "left"),
    }),
  };
}
