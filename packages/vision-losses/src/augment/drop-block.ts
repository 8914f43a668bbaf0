import { checkFinite, checkInteger, checkObject, checkTypedArray } from "@kb/checks";
import { type MapShape, readShape } from "../map-shape.js";
import { checkedRandom, type Random } from "./draw.js";

/** Options of {@link dropBlock}. */
export interface DropBlockOptions {
  /** The side of the squares, odd; default 7. */
  readonly block?: number | undefined;
  /** About what share of the map is dropped, 0 to 1; default 0.1. */
  readonly probability?: number | undefined;
  /** `[planes, height − block + 1, width − block + 1]`: where squares begin (not 0), rather than at random. */
  readonly seeds?: Float32Array | undefined;
}

/** Feature maps with squares dropped. */
export interface DroppedBlocks {
  /** As the maps: `x · mask`. */
  readonly output: Float32Array;
  /** As the maps: 0 where dropped, elsewhere the factor that makes up for it. The gradient of x is that of the output times the mask. */
  readonly mask: Float32Array;
}

const EPS = 1e-6;

/**
 * The probability with which a square begins at a place, so that about `probability` of the map is dropped: p · H · W / (b² · (H − b + 1) · (W − b + 1)).
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind or range. Source: Ghiasi et al., “DropBlock”, arXiv 1810.12890.
 *
 * @example
 * dropBlockGamma(0.1, 5, 5, 5); // 0.1
 */
export function dropBlockGamma(probability: number, block: number, height: number, width: number): number {
  checkFinite(probability, "probability", 0, 1);
  checkInteger(height, "height", 1);
  checkInteger(width, "width", 1);
  checkInteger(block, "block", 1, Math.min(height, width));
  return (probability * height * width) / (block * block * (height - block + 1) * (width - block + 1));
}

/**
 * Feature maps with random squares set to 0 and the rest scaled up, all maps together, so that their mean stays.
 *
 * `random` is called once for each place where a square may begin. O(n · block²) at worst. Throws a TypeError or RangeError for arguments of the wrong kind, length or
 * range. Source: Ghiasi et al., “DropBlock”, arXiv 1810.12890; as torchvision's drop_block2d.
 *
 * @example
 * const x = Float32Array.of(1, 2, 3, 4);
 * dropBlock(x, [2, 2], { block: 1, seeds: Float32Array.of(0, 1, 1, 0) }).output.map(Math.round); // Float32Array [2, 0, 0, 8]
 */
export function dropBlock(
  x: Float32Array,
  shape: MapShape,
  options: DropBlockOptions = {},
  random: Random = Math.random,
): DroppedBlocks {
  const { planes, height, width } = readShape(shape);
  checkTypedArray(x, "x", [Float32Array], planes * height * width, "the product of shape");
  checkObject(options, "options");
  const { block = 7, probability = 0.1, seeds } = options;
  const gamma = dropBlockGamma(probability, block, height, width);
  if (block % 2 === 0) throw new RangeError(`block must be odd, got ${block}`);
  const [rows, columns] = [height - block + 1, width - block + 1];
  if (seeds !== undefined) {
    checkTypedArray(seeds, "seeds", [Float32Array], planes * rows * columns, "[planes, rows, columns]");
  }
  const draw = checkedRandom(random);

  const mask = new Float32Array(x.length).fill(1);
  for (let seed = 0; seed < planes * rows * columns; seed++) {
    const begins = seeds ? seeds[seed] !== 0 : draw() < gamma;
    if (!begins) continue;
    const plane = Math.floor(seed / (rows * columns));
    const row = Math.floor(seed / columns) % rows;
    const start = (plane * height + row) * width + (seed % columns);
    for (let at = start; at < start + block * width; at += width) mask.fill(0, at, at + block);
  }
  let left = 0;
  for (const kept of mask) left += kept;
  const scale = mask.length / (EPS + left);
  const output = x.map((value, at) => (mask[at] === 0 ? 0 : value * scale));
  return { output, mask: mask.map((kept) => kept * scale) };
}
