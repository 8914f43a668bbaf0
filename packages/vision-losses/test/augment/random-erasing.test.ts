import { describe, expect, test } from "vitest";
import { type Image, type RandomErasingOptions, randomErasing } from "../../src/augment.js";
import { randomFloats, seeded } from "../random.js";
import { chiSquare } from "../reference/erasing-rectangles.js";

function tally(draws: number, cell: () => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let n = 0; n < draws; n++) {
    const key = cell();
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

const kinds = [Uint8Array, Uint8ClampedArray, Float32Array];
const pixels = { height: 23, width: 31 };

/** An image of −1 or 77, which no fill of the tests gives. */
function blank(Kind: (typeof kinds)[number], channels: number, layout: "hwc" | "chw"): Image {
  const data = new Kind(pixels.height * pixels.width * channels).fill(77);
  return { data, ...pixels, channels, layout };
}

function at(
  { data, width, height, channels = 1, layout }: Image,
  y: number,
  x: number,
  channel: number,
): number {
  return data[layout === "chw" ? (channel * height + y) * width + x : (y * width + x) * channels + channel]!;
}

describe.each(kinds.map((Kind) => [Kind.name, Kind] as const))("%s", (_name, Kind) => {
  describe.each(["hwc", "chw"] as const)("%s", (layout) => {
    test.each([1, 3, 4])("%i channels: fills what it says, and nothing else", (channels) => {
      for (const fill of ["constant", "random", "pixel", "mean"] as const) {
        const image = blank(Kind, channels, layout);
        const value = fill === "mean" || fill === "constant" ? 5 : undefined;
        const noise = [200, 201] as const;
        const result = randomErasing(image, { probability: 1, fill, value, noise }, seeded(3));
        expect(result.rectangles).toHaveLength(1);
        const { top, left, height, width } = result.rectangles[0]!;
        const inside: number[] = [];
        let spoilt = 0;
        for (let y = 0; y < pixels.height; y++) {
          for (let x = 0; x < pixels.width; x++) {
            const isInside = y >= top && y < top + height && x >= left && x < left + width;
            for (let channel = 0; channel < channels; channel++) {
              const got = at(result.image, y, x, channel);
              if (!isInside) spoilt += got === 77 ? 0 : 1;
              else if (Kind === Uint8ClampedArray && layout === "hwc" && channel === 3)
                expect([255, 5]).toContain(got);
              else inside.push(got);
            }
          }
        }
        expect(spoilt).toBe(0);
        if (value !== undefined) expect(new Set(inside)).toEqual(new Set([5]));
        const colours = new Set(inside).size;
        if (fill === "random") expect(colours).toBeLessThanOrEqual(channels);
        if (fill === "pixel") expect(colours).toBeGreaterThan(20);
        if (Kind === Float32Array && value === undefined) {
          expect(Math.min(...inside)).toBeGreaterThanOrEqual(200);
          expect(Math.max(...inside)).toBeLessThanOrEqual(201);
        }
        expect(new Set(image.data)).toEqual(new Set([77]));
      }
    });
  });

  test("in place, of a part of shared memory", () => {
    const shared = new Kind(new SharedArrayBuffer(4 * 500) as never, 16, 400).fill(77);
    const image = { data: shared, width: 20, height: 20 };
    const result = randomErasing(image, { probability: 1, fill: "constant", inPlace: true }, seeded(1));
    expect(result.image).toBe(image);
    expect(new Kind(shared.buffer, 0, 4).every((value) => value === 0)).toBe(true);
    const { width, height } = result.rectangles[0]!;
    expect(shared.filter((value) => value === 0)).toHaveLength(width * height);
  });
});

test("noise of bytes is uniform, of floats normal", () => {
  const options = { probability: 1, area: [0.9, 0.9], aspect: [1, 1], fill: "pixel", inPlace: true } as const;
  const image = { data: new Uint8Array(300 * 300), width: 300, height: 300 };
  const random = seeded(21);
  const erased = (of: Image) => {
    const { top, left, height, width } = randomErasing(of, options, random).rectangles[0]!;
    const rows = Array.from({ length: height }, (_, y) =>
      of.data.subarray((top + y) * 300 + left).slice(0, width),
    );
    return rows.flatMap((row) => Array.from(row));
  };
  const bytes = erased(image);
  let next = 0;
  const counts = tally(bytes.length, () => `${bytes[next++]}`);
  const uniform = new Map(Array.from({ length: 256 }, (_, byte) => [`${byte}`, 1 / 256]));
  const { statistic, limit } = chiSquare(counts, uniform);
  expect(statistic).toBeLessThan(limit);

  const floats = erased({ ...image, data: new Float32Array(300 * 300) });
  const n = floats.length;
  const mean = floats.reduce((sum, value) => sum + value, 0) / n;
  const square = floats.reduce((sum, value) => sum + value * value, 0) / n;
  const z = 4.9;
  expect(Math.abs(mean)).toBeLessThan(z / Math.sqrt(n));
  expect(Math.abs(square - 1)).toBeLessThan(z * Math.sqrt(2 / n));
});

describe("objects", () => {
  const boxes = Float32Array.of(2.5, 1, 14.5, 12, 15, 5, 30, 22, 4, 4, 4, 9);
  const labels = Int32Array.of(7, 8, 9);
  const image = { ...blank(Uint8Array, 3, "hwc"), boxes, labels };
  const options: RandomErasingOptions = { probability: 1, mode: "object", fill: "constant" };

  test("are erased inside their boxes, and in both modes the image too", () => {
    const random = seeded(5);
    for (let n = 0; n < 200; n++) {
      const { rectangles, covered } = randomErasing(image, options, random);
      expect(rectangles).toHaveLength(2);
      rectangles.forEach(({ top, left, height, width }, box) => {
        const [x1, y1, x2, y2] = boxes.subarray(4 * box) as unknown as [number, number, number, number];
        expect(left >= x1 && top >= y1 && left + width <= x2 && top + height <= y2).toBe(true);
        const share = (height * width) / ((x2 - x1) * (y2 - y1));
        expect(covered[box]).toBeCloseTo(share, 5);
      });
      expect(covered[2]).toBe(0);
    }
    expect(randomErasing(image, { ...options, mode: "both" }, random).rectangles).toHaveLength(3);
    expect(randomErasing(image, { ...options, count: 3 }, random).rectangles.length).toBeGreaterThan(3);
  });

  test("are kept, or dropped when covered, with their labels", () => {
    const kept = randomErasing(image, options, seeded(6));
    expect(kept.boxes).toEqual(boxes);
    expect(kept.boxes).not.toBe(boxes);
    const dropped = randomErasing(image, { ...options, boxPolicy: "drop", coveredThreshold: 0 }, seeded(6));
    expect(dropped.kept).toEqual(Int32Array.of(2));
    expect(dropped.boxes).toEqual(boxes.slice(8));
    expect(dropped.labels).toEqual(Int32Array.of(9));
    expect(dropped.image.boxes).toEqual(boxes.slice(8));
  });

  test("of an image without boxes are none", () => {
    const { boxes: none, rectangles } = randomErasing(blank(Uint8Array, 1, "hwc"), options, seeded(6));
    expect([none.length, rectangles.length]).toEqual([0, 0]);
  });

  test("may come beside the image", () => {
    const bare = blank(Float32Array, 3, "chw");
    expect(randomErasing(bare, { ...options, boxes }, seeded(6)).boxes).toEqual(boxes);
  });
});

test("the same seed gives the same image", () => {
  const image = { data: randomFloats(seeded(1), 900), width: 30, height: 30 };
  const erase = (seed: number) =>
    randomErasing(image, { probability: 1, fill: "pixel" }, seeded(seed)).image.data;
  expect(erase(4)).toEqual(erase(4));
  expect(erase(4)).not.toEqual(erase(5));
});

test("bad input", () => {
  const image = { data: new Uint8Array(27), width: 3, height: 3 };
  const erase = (options: object, of: object = image, random: unknown = Math.random) =>
    randomErasing(of as Image, options as RandomErasingOptions, random as () => number);
  expect(() => erase({}, { ...image, data: [1] })).toThrow(TypeError);
  expect(() => erase({}, { ...image, width: 0 })).toThrow("image.width must be an integer ≥ 1, got 0");
  expect(() => erase({}, { ...image, width: 4 })).toThrow("image.data must have 24 elements");
  expect(() => erase({}, { ...image, channels: 2 })).toThrow("image.data must have 18 elements");
  expect(() => erase({}, { ...image, layout: "whc" })).toThrow('image.layout must be one of "hwc", "chw"');
  expect(() => erase({ probability: 1.5 })).toThrow(
    "probability must be a finite number from 0 to 1, got 1.5",
  );
  expect(() => erase({ area: 0.4 })).toThrow("area must be two numbers, least and most, got number 0.4");
  expect(() => erase({ area: [0.5, 0.4] })).toThrow("area[1] must be a finite number from 0.5 to 1, got 0.4");
  expect(() => erase({ aspect: [0, 1] })).toThrow("aspect[0] must be a finite number > 0, got 0");
  expect(() => erase({ aspect: [1, Number.POSITIVE_INFINITY] })).toThrow("aspect[1] must be a finite number");
  expect(() => erase({ attempts: 0 })).toThrow("attempts must be an integer ≥ 1, got 0");
  expect(() => erase({ fill: "noise" })).toThrow('fill must be one of "random"');
  expect(() => erase({ mode: "all" })).toThrow('mode must be one of "image"');
  expect(() => erase({ value: 256 })).toThrow("value must be a finite number from 0 to 255, got 256");
  expect(() => erase({ value: [1, 2] })).toThrow("value must have 3 elements (one for each channel), got 2");
  expect(() => erase({ noise: [1] })).toThrow("noise must have 2 elements");
  expect(() => erase({ boxes: new Float32Array(5) })).toThrow("boxes must have 4 numbers for each box");
  expect(() => erase({ boxes: Float32Array.of(1, 1, 0, 2) })).toThrow("boxes[0] must be x1, y1, x2, y2");
  expect(() => erase({ boxes: Float32Array.of(0, 0, Number.NaN, 2) })).toThrow(
    "boxes[2] must be a finite number",
  );
  expect(() => erase({ boxes: new Float32Array(4), labels: new Int32Array(2) })).toThrow(
    "labels must have 1 elements",
  );
  expect(() => erase({}, image, 3)).toThrow("random must be a function, got number 3");
  expect(() => erase({}, image, () => 1)).toThrow("what random returns must be a number in [0, 1), got 1");
  expect(() => erase({}, image, () => "x")).toThrow(TypeError);
  expect(() => erase("fast" as never)).toThrow("options must be an object");
});
