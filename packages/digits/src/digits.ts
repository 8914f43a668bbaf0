/** Pixels of a side. */
export const SIDE = 28;

const PIXELS = SIDE * SIDE;

/** Handwritten digits. */
export interface Digits {
  readonly count: number;
  /** `[count, 28, 28]`, row by row: 0 is paper, 255 ink. */
  readonly pixels: Uint8Array;
  /** `[count]`: 0 to 9. */
  readonly labels: Uint8Array;
}

/** The digits of the file `@kb/digits/digits.bin`. */
export async function readDigits(file: Uint8Array<ArrayBuffer>): Promise<Digits> {
  const stream = new Blob([file]).stream().pipeThrough(new DecompressionStream("gzip"));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  const count = bytes.length / (PIXELS + 1);
  return { count, labels: bytes.subarray(0, count), pixels: bytes.subarray(count) };
}

/** The digits from `start` to before `end`, without a copy. */
export function sliceDigits({ pixels, labels }: Digits, start: number, end: number): Digits {
  return {
    count: end - start,
    pixels: pixels.subarray(start * PIXELS, end * PIXELS),
    labels: labels.subarray(start, end),
  };
}

/** The digits whose label `keeps` answers true for. */
export function filterDigits({ pixels, labels }: Digits, keeps: (label: number) => boolean): Digits {
  const kept = Array.from(labels.keys()).filter((index) => keeps(labels[index]!));
  const chosen = new Uint8Array(kept.length * PIXELS);
  kept.forEach((index, place) => {
    chosen.set(pixels.subarray(index * PIXELS, (index + 1) * PIXELS), place * PIXELS);
  });
  return { count: kept.length, pixels: chosen, labels: Uint8Array.from(kept, (index) => labels[index]!) };
}
