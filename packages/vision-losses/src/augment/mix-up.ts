import { checkObject } from "@kb/checks";
import { joinBoxes, mapBoxes } from "./annotations.js";
import type { MixedImage } from "./cut-mix.js";
import { checkedRandom, type Random } from "./draw.js";
import { blankPixels, checkAlike, checkSameSize, type Image, readImage, withPixels } from "./image.js";
import { type MixingOptions, mixingWeight } from "./mixing-weight.js";

/** Options of {@link mixUp}. */
export interface MixUpOptions extends MixingOptions {
  /** Whether the first image's own pixels are changed, rather than a copy; default false. */
  readonly inPlace?: boolean | undefined;
}

/**
 * λ times the first image plus 1 − λ times the second, with the boxes of both.
 *
 * Both have one size, layout and kind of numbers; bytes are rounded half up. O(pixels). Throws a TypeError or RangeError for arguments of the wrong
 * kind, length or range. Source: Zhang et al., “mixup: Beyond Empirical Risk Minimization”, arXiv 1710.09412.
 *
 * @example
 * const first = { data: Float32Array.of(0, 4), width: 2, height: 1 };
 * const second = { data: Float32Array.of(4, 8), width: 2, height: 1 };
 * mixUp(first, second, { lambda: 0.25 }).image.data; // Float32Array [3, 7]
 */
export function mixUp<Kind extends Image>(
  first: Kind,
  second: Image,
  options: MixUpOptions = {},
  random: Random = Math.random,
): MixedImage<Kind> {
  checkObject(options, "options");
  const [one, other] = [readImage(first, "first"), readImage(second, "second")];
  checkAlike(other, "second", one, "first");
  checkSameSize(other, "second", one, "first");
  const lambda = mixingWeight(options, checkedRandom(random));

  const data = options.inPlace ? one.data : blankPixels(one, one.width, one.height);
  const [a, b, half] = [one.data, other.data, data instanceof Float32Array ? 0 : 0.5];
  for (let at = 0; at < data.length; at++) {
    const mixed = lambda * a[at]! + (1 - lambda) * b[at]!;
    data[at] = half === 0 ? mixed : Math.floor(mixed + half);
  }
  const all = ({ boxes, labels }: typeof one) => mapBoxes(boxes, labels, (...box) => box.slice(0, 4));
  const { boxes, labels } = joinBoxes([all(one), all(other)]);
  return {
    image: options.inPlace ? first : withPixels(first, { ...one, data, boxes, labels }),
    ...{ lambda, boxes, labels },
  };
}
