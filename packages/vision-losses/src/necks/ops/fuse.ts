import { floatsAt } from "../../workspace.js";
import { lengthOf } from "../feature-map.js";
import { necksKernel } from "../kernel.js";
import type { Layout } from "../layout.js";
import type { MapAt, Pass } from "../pass.js";

/** How weights of whole maps become shares: BiFPN's fast form, relu(w) by their sum; softmax; or as they are. */
export type FusionWeights = "fast" | "softmax" | "unbounded";

/** Settings of {@link addFusion}. */
export interface Fusion {
  readonly maps: number;
  readonly weights?: FusionWeights | undefined;
  readonly eps?: number | undefined;
}

/** Adds one weight a map, which begin as 1, and answers what runs Σ share · map. */
export function addFusion(
  layout: Layout,
  { maps: count, weights = "fast", eps = 1e-4 }: Fusion,
): (pass: Pass, maps: readonly MapAt[]) => MapAt {
  const offset = layout.add("weights", [count], 1);
  return (pass, maps) => {
    const { addScaled, dot } = necksKernel();
    const y = pass.map(maps[0]!.shape, true);
    const n = lengthOf(y.shape);
    const raw = Array.from(floatsAt(pass.value(offset), count));
    const shares = sharesOf(raw, weights, eps);
    for (const [index, map] of maps.entries()) addScaled(map.pointer, n, shares[index]!, y.pointer);
    pass.onWayBack(() => {
      for (const [index, map] of maps.entries()) addScaled(y.gradient, n, shares[index]!, map.gradient);
      const slopes = maps.map((map) => dot(map.pointer, y.gradient, n));
      const whole = slopes.reduce((sum, slope, index) => sum + slope * shares[index]!, 0);
      const gradient = floatsAt(pass.gradient(offset), count);
      const total = raw.reduce((sum, weight) => sum + Math.max(0, weight), eps);
      slopes.forEach((slope, index) => {
        if (weights === "unbounded") gradient[index]! += slope;
        else if (weights === "softmax") gradient[index]! += shares[index]! * (slope - whole);
        else if (raw[index]! > 0) gradient[index]! += (slope - whole) / total;
      });
    });
    return y;
  };
}

function sharesOf(raw: readonly number[], weights: FusionWeights, eps: number): readonly number[] {
  if (weights === "unbounded") return raw;
  const highest = Math.max(...raw);
  const parts = raw.map((weight) =>
    weights === "fast" ? Math.max(0, weight) : necksKernel().exp(weight - highest),
  );
  const total = parts.reduce((sum, part) => sum + part, weights === "fast" ? eps : 0);
  return parts.map((part) => part / total);
}

/** Σ share · map, where each pixel's shares are the softmax of `logits`, `[batch, maps, height, width]`. */
export function fusedByPixel(pass: Pass, maps: readonly MapAt[], logits: MapAt): MapAt {
  const { multiplyAdd, softmaxLevels, softmaxLevelsGradient, fill } = necksKernel();
  const [batch, channels, height, width] = maps[0]!.shape;
  const cells = height * width;
  const levels = maps.length;
  const y = pass.map(maps[0]!.shape, true);
  const shares = pass.take(lengthOf(logits.shape));
  const shareAt = (image: number, level: number) => 4 * (image * levels + level) * cells;
  const each = (use: (map: MapAt, at: number, share: number) => void) => {
    for (let image = 0; image < batch; image++) {
      maps.forEach((map, level) => {
        for (let channel = 0; channel < channels; channel++) {
          use(map, 4 * (image * channels + channel) * cells, shareAt(image, level));
        }
      });
    }
  };
  for (let image = 0; image < batch; image++) {
    softmaxLevels(logits.pointer + shareAt(image, 0), levels, cells, shares + shareAt(image, 0));
  }
  each((map, at, share) => multiplyAdd(map.pointer + at, shares + share, cells, y.pointer + at));
  pass.onWayBack(() => {
    const n = lengthOf(logits.shape);
    const slopes = pass.take(n);
    fill(slopes, n, 0);
    each((map, at, share) => {
      multiplyAdd(y.gradient + at, shares + share, cells, map.gradient + at);
      multiplyAdd(y.gradient + at, map.pointer + at, cells, slopes + share);
    });
    for (let image = 0; image < batch; image++) {
      const at = shareAt(image, 0);
      softmaxLevelsGradient(shares + at, slopes + at, levels, cells, logits.gradient + at);
    }
  });
  return y;
}
