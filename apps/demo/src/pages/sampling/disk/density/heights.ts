/** Where the density has its heights: so many places, the first at 0, the last at 1; linear between. */
export const HEIGHTS = 49;

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const HIGHEST = DIGITS.length - 1;

/** Heights from 0 to 1, as text for the address: a character each. */
export function writeHeights(heights: readonly number[]): string {
  return heights.map((height) => DIGITS[Math.round(Math.min(1, Math.max(0, height)) * HIGHEST)]).join("");
}

/** What {@link writeHeights} wrote; undefined for other text. */
export function readHeights(text: string): number[] | undefined {
  const heights = Array.from(text, (digit) => DIGITS.indexOf(digit) / HIGHEST);
  return heights.length === HEIGHTS && heights.every((height) => height >= 0) ? heights : undefined;
}

/** The height at x in [0, 1]. */
export function heightAt(heights: readonly number[], x: number): number {
  const place = x * (HEIGHTS - 1);
  const left = Math.min(HEIGHTS - 2, Math.floor(place));
  return heights[left]! + (heights[left + 1]! - heights[left]!) * (place - left);
}

const sampled = (height: (x: number) => number): string =>
  writeHeights(Array.from({ length: HEIGHTS }, (_, i) => height(i / (HEIGHTS - 1))));
const hump = (x: number, middle: number, width: number): number => Math.exp(-(((x - middle) / width) ** 2));

/** Densities to begin with; the first two are those of a point in the disk: its x, and its radius. */
export const PRESETS = {
  halfCircle: sampled((x) => Math.sqrt(1 - (2 * x - 1) ** 2)),
  ramp: sampled((x) => x),
  flat: sampled(() => 0.8),
  humps: sampled((x) => hump(x, 0.27, 0.12) + 0.6 * hump(x, 0.72, 0.16)),
  spike: sampled((x) => Math.max(0.06, hump(x, 0.6, 0.05))),
} as const;
export type PresetName = keyof typeof PRESETS;
export const PRESET_NAMES = Object.keys(PRESETS) as PresetName[];
