import type { Recipe } from "./recipes.js";

export interface FrameRequest {
  readonly recipe: Recipe;
  readonly count: number;
  readonly seed: number;
  /** Whether the stream begins anew, or goes on from the last frame. */
  readonly begin: boolean;
  /** Comes back with the frame. */
  readonly ticket: number;
}

export interface Frame {
  readonly count: number;
  /** Points in each cell of equal area. */
  readonly cells: Uint32Array<ArrayBuffer>;
  /** Points in each pixel of the square. */
  readonly pixels: Uint32Array<ArrayBuffer>;
  /** The points, if they are few enough to be seen one by one. */
  readonly dots: Float32Array<ArrayBuffer> | undefined;
  /** How long it took to draw the points of the fastest frame so far. */
  readonly ms: number;
}

export interface FrameReply {
  readonly ticket: number;
  readonly frame: Frame;
}
