import { describe, expect, test } from "vitest";
import {
  cutMix,
  cutMixRectangle,
  cutout,
  dropBlock,
  gridMask,
  horizontalFlip,
  type Image,
  mixUp,
  mosaic,
  randomCrop,
} from "../../src/augment.js";
import { seeded } from "../random.js";
import { chiSquare } from "../reference/erasing-rectangles.js";

const size = { width: 9, height: 7 };

/** An image whose numbers are all different, in either layout. */
function numbered(layout: "hwc" | "chw", from = 0): Image {
  const data = Float32Array.from({ length: 3 * 63 }, (_, at) => from + at);
  return { data, ...size, layout, boxes: Float32Array.of(1, 2, 5, 6), labels: Int32Array.of(4) };
}

/** The same picture with pixels by rows, whatever its layout. */
function rows({ data, width, height, layout }: Image): number[] {
  const cells = width * height;
  return Array.from(data, (_, at) =>
    layout === "chw" ? data[(at % 3) * cells + Math.floor(at / 3)]! : data[at]!,
  );
}

/** The same numbers the other way round: `chw` of what is `hwc`. */
function turned(image: Image): Image {
  const cells = image.width * image.height;
  const data = image.data.map((_, at) => image.data[(at % cells) * 3 + Math.floor(at / cells)]!);
  return { ...image, data, layout: "chw" };
}

test("both layouts give the same picture", () => {
  const [first, second] = [numbered("hwc"), numbered("hwc", 1000)];
  const augmentations: ((of: Image, other: Image) => Image)[] = [
    (of) => horizontalFlip(of).image,
    (of) => randomCrop(of, { width: 4, height: 3 }, seeded(1)).image,
    (of) => cutout(of, { size: 4, value: [1, 2, 3] }, seeded(2)).image,
    (of) => gridMask(of, { spacing: [3, 4], ratio: 0.5 }, seeded(3)).image,
    (of, other) => cutMix(of, other, { lambda: 0.5 }, seeded(4)).image,
    (of, other) => mixUp(of, other, { lambda: 0.25 }).image,
    (of, other) => mosaic([of, other, of, other], { size: 6, value: 9 }, seeded(5)).image,
  ];
  for (const augment of augmentations) {
    const expected = augment(first, second);
    expect(rows(augment(turned(first), turned(second)))).toEqual(rows(expected));
    expect(expected.data).not.toEqual(first.data);
    expect(first.data).toEqual(numbered("hwc").data);
  }
});

describe("flip", () => {
  test("twice is nothing", () => {
    const once = horizontalFlip(numbered("hwc")).image;
    expect(once.boxes).toEqual(Float32Array.of(4, 2, 8, 6));
    expect(horizontalFlip(once).image).toEqual(numbered("hwc"));
  });
  test("in place, and with a probability", () => {
    const image = numbered("chw");
    expect(horizontalFlip(image, { inPlace: true }).image).toBe(image);
    expect(image.data[0]).toBe(8);
    expect(horizontalFlip(image, { probability: 0.5 }, () => 0.5).flipped).toBe(false);
  });
});

test("crops keep what they see of boxes", () => {
  const random = seeded(8);
  for (let n = 0; n < 100; n++) {
    const { image, rectangle, boxes } = randomCrop(
      numbered("hwc"),
      { width: 4, height: 4, minSide: 0 },
      random,
    );
    expect(image.data[0]).toBe((rectangle.top * 9 + rectangle.left) * 3);
    for (const [at, value] of boxes.entries()) {
      const edge = Math.min(Math.max([1, 2, 5, 6][at]! - (at % 2 ? rectangle.top : rectangle.left), 0), 4);
      expect(value).toBe(edge);
    }
  }
  expect(randomCrop(numbered("hwc"), { width: 2, height: 2, minVisible: 0.9 }, () => 0).kept).toHaveLength(0);
});

test("CutMix keeps count of pixels and boxes", () => {
  const random = seeded(9);
  for (let n = 0; n < 200; n++) {
    const { image, lambda, rectangle, boxes, labels } = cutMix(
      numbered("hwc"),
      numbered("hwc", 1000),
      {},
      random,
    );
    const ofFirst = image.data.filter((value) => value < 1000).length;
    expect(lambda).toBeCloseTo(ofFirst / image.data.length, 12);
    expect(labels).toHaveLength(boxes.length / 4);
    expect(rectangle.width * rectangle.height).toBe(Math.round((1 - lambda) * 63));
  }
  expect(cutMixRectangle(size, 1, () => 0.5).lambda).toBe(1);
});

describe("mixing weights", () => {
  const gray = { data: new Uint8Array(1), width: 1, height: 1 };
  // P(λ < x) for the symmetric beta distribution where it is a polynomial or an arc.
  const shares: [number, (x: number) => number][] = [
    [0.5, (x) => (2 / Math.PI) * Math.asin(Math.sqrt(x))],
    [1, (x) => x],
    [2, (x) => 3 * x ** 2 - 2 * x ** 3],
    [3, (x) => 10 * x ** 3 - 15 * x ** 4 + 6 * x ** 5],
  ];
  test.each(shares)("of alpha %d have the beta distribution", (alpha, share) => {
    const random = seeded(31);
    const counts = new Map<string, number>();
    for (let n = 0; n < 10_000; n++) {
      const bin = `${Math.floor(10 * mixUp(gray, gray, { alpha }, random).lambda)}`;
      counts.set(bin, (counts.get(bin) ?? 0) + 1);
    }
    const bins = Array.from({ length: 10 }, (_, bin) => bin);
    const expected = new Map(bins.map((bin) => [`${bin}`, share((bin + 1) / 10) - share(bin / 10)]));
    const { statistic, limit } = chiSquare(counts, expected);
    expect(statistic).toBeLessThan(limit);
  });
  test("of tiny alphas are numbers", () => {
    const random = seeded(32);
    for (let n = 0; n < 500; n++) {
      const { lambda } = mixUp(gray, gray, { alpha: 1e-4 }, random);
      expect(lambda >= 0 && lambda <= 1).toBe(true);
    }
  });
});

test("bytes are mixed to the nearest", () => {
  const one = { data: Uint8Array.of(0, 1, 255), width: 3, height: 1 };
  const other = { data: Uint8Array.of(1, 2, 255), width: 3, height: 1 };
  expect(mixUp(one, other, { lambda: 0.5 }).image.data).toEqual(Uint8Array.of(1, 2, 255));
  expect(mixUp(one, other, { lambda: 0.6, inPlace: true }).image).toBe(one);
  expect(one.data).toEqual(Uint8Array.of(0, 1, 255));
});

test("DropBlock keeps the mean, and drops about as much as it should", () => {
  const x = new Float32Array(20 * 32 * 32).fill(1);
  const { output, mask } = dropBlock(x, [20, 32, 32], { block: 5, probability: 0.1 }, seeded(41));
  expect(output.reduce((sum, value) => sum + value, 0) / x.length).toBeCloseTo(1, 4);
  expect(output).toEqual(mask);
  const dropped = mask.filter((value) => value === 0).length / x.length;
  expect(dropped).toBeGreaterThan(0.07);
  expect(dropped).toBeLessThan(0.13);
});

test("bad input", () => {
  const [first, other] = [numbered("hwc"), { ...numbered("hwc"), data: new Float32Array(3 * 63) }];
  const small = { data: new Float32Array(3), width: 1, height: 1 };
  expect(() => cutMix(first, turned(other))).toThrow(
    "second must be like first (Float32Array with 3 channels as hwc)",
  );
  expect(() => cutMix(first, small)).toThrow("second must be of the size of first (9 × 7), got 1 × 1");
  expect(() => cutMix(first, other, { lambda: 2 })).toThrow(
    "lambda must be a finite number from 0 to 1, got 2",
  );
  expect(() => mixUp(first, other, { alpha: 0 })).toThrow("alpha must be a finite number > 0, got 0");
  expect(() => mixUp(first, { ...other, data: new Uint8Array(189) })).toThrow("second must be like first");
  expect(() => mosaic([first], { size: 4 })).toThrow("images must have 4 elements, got 1");
  expect(() => mosaic([first, first, first, first], { size: 4, center: [9, 0] })).toThrow(
    "center[0] must be",
  );
  expect(() => mosaic([first, first, first, turned(first)], { size: 4 })).toThrow(
    "images[3] must be like images[0]",
  );
  expect(() => randomCrop(first, { width: 10, height: 1 })).toThrow(
    "width must be an integer from 1 to 9, got 10",
  );
  expect(() => cutout(first, { size: 0 })).toThrow("size must be an integer ≥ 1, got 0");
  expect(() => gridMask(first, { spacing: [4, 3] })).toThrow("spacing[1] must be");
  expect(() => horizontalFlip(null as never)).toThrow("image must be an object, got null");
  expect(() => dropBlock(new Float32Array(16), [4, 4], { block: 2 })).toThrow("block must be odd, got 2");
  expect(() => dropBlock(new Float32Array(16), [4, 4])).toThrow(
    "block must be an integer from 1 to 4, got 7",
  );
});
