/** Where the density has its heights: so many places, the first at 0, the last at 1; linear between. */
export const HEIGHTS = 97;

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";
const BASE = DIGITS.length;
const HIGHEST = BASE ** 2 - 1;

/** Heights from 0 to 1, as text for the address: two characters each. */
export function writeHeights(heights: readonly number[]): string {
  return heights
    .map((height) => {
      const level = Math.round(Math.min(1, Math.max(0, height)) * HIGHEST);
      return DIGITS[Math.floor(level / BASE)]! + DIGITS[level % BASE]!;
    })
    .join("");
}

/** What {@link writeHeights} wrote; undefined for other text. */
export function readHeights(text: string): number[] | undefined {
  const digits = Array.from(text, (digit) => DIGITS.indexOf(digit));
  if (digits.length !== 2 * HEIGHTS || digits.includes(-1)) return undefined;
  return Array.from({ length: HEIGHTS }, (_, i) => (digits[2 * i]! * BASE + digits[2 * i + 1]!) / HIGHEST);
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
