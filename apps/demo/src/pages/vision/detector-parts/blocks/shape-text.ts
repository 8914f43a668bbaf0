import type { FeatureMap } from "@kb/vision-losses/necks";

/** "32×16×24": channels, height, width. */
export function shapeText({ shape: [, channels, height, width] }: FeatureMap): string {
  return `${channels}×${height}×${width}`;
}

/** "1.2 M", "340 k", "96". */
export function shortCount(count: number): string {
  if (count >= 1e6) return `${(count / 1e6).toFixed(count < 1e7 ? 2 : 1)} M`;
  return count >= 1e4 ? `${Math.round(count / 1e3)} k` : String(count);
}
