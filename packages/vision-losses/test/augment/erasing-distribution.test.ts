import { describe, expect, test } from "vitest";
import { type RandomErasingRectangleOptions, randomErasingRectangle } from "../../src/augment.js";
import { seeded } from "../random.js";
import {
  chiSquare,
  distanceFromUniform,
  distanceLimit,
  sizeProbabilities,
} from "../reference/erasing-rectangles.js";

// Every test is of one fixed seed, and would fail a right sampler with probability 1e-6.
const DRAWS = 20_000;

interface Placed {
  readonly top: number;
  readonly left: number;
  readonly height: number;
  readonly width: number;
}
type Draw = (random: () => number) => Placed;

function drawn(draw: Draw, seed: number): Placed[] {
  const random = seeded(seed);
  return Array.from({ length: DRAWS }, () => draw(random));
}

function counted(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

const sampler =
  (size: { height: number; width: number }, options: RandomErasingRectangleOptions): Draw =>
  (random) =>
    randomErasingRectangle(size, { probability: 1, ...options }, random)!;

describe.each(["uniform", "log"] as const)("on a small image, %s aspect", (aspectSampling) => {
  const size = { height: 12, width: 17 };
  const [least, most] = [0.3, 1 / 0.3];
  const aspectOf = (u: number) =>
    aspectSampling === "uniform" ? least + u * (most - least) : least * (most / least) ** u;
  const draw = sampler(size, { aspectSampling, attempts: 1000 });

  test("every height and width has the probability that the definition gives", () => {
    const counts = counted(drawn(draw, 11).map(({ height, width }) => `${height}×${width}`));
    const { statistic, limit } = chiSquare(counts, sizeProbabilities(size, [0.02, 0.4], aspectOf, 800));
    expect(statistic).toBeLessThan(limit);
  });

  test("rectangles lie anywhere alike, down and across for themselves", () => {
    const { statistic, limit } = quarters(drawn(draw, 12), size);
    expect(statistic).toBeLessThan(limit);
  });
});

/** On an image so large that rounding is nothing, with areas and aspects of which none is refused. */
const huge = { height: 1e7, width: 1e7 };
const free = { area: [0.02, 0.4], aspect: [0.5, 2] } as const;
/** What is uniform over 0–1 for a right sampler, from the numbers a draw made. */
const measures = {
  area: ({ height, width }) => (height * width) / (huge.height * huge.width * 0.38) - 0.02 / 0.38,
  "aspect, uniform": ({ height, width }) => (height / width - 0.5) / 1.5,
  "aspect, log": ({ height, width }) => Math.log2(height / width) / 2 + 0.5,
  "place, down": ({ top, height }) => (top + 0.5) / (huge.height - height + 1),
  "place, across": ({ left, width }) => (left + 0.5) / (huge.width - width + 1),
} satisfies Record<string, (rectangle: Placed) => number>;
type Measure = keyof typeof measures;

function distance(rectangles: readonly Placed[], measure: Measure): number {
  return distanceFromUniform(rectangles.map(measures[measure]));
}

describe.each(["uniform", "log"] as const)("on a huge image, %s aspect", (aspectSampling) => {
  const rectangles = drawn(sampler(huge, { ...free, aspectSampling }), 13);
  const other = aspectSampling === "uniform" ? "log" : "uniform";

  test.each<Measure>(["area", `aspect, ${aspectSampling}`, "place, down", "place, across"])(
    "%s is uniform",
    (measure) => {
      expect(distance(rectangles, measure)).toBeLessThan(distanceLimit(DRAWS));
    },
  );

  test("the other variant's aspect is not", () => {
    expect(distance(rectangles, `aspect, ${other}`)).toBeGreaterThan(distanceLimit(DRAWS));
  });

  test("the place given the size is as even for large rectangles as for small, and area and aspect are independent", () => {
    const [large, small] = [true, false].map((isLarge) =>
      rectangles.filter((rectangle) => measures.area(rectangle) > 0.5 === isLarge),
    );
    for (const part of [large!, small!]) {
      for (const measure of [`aspect, ${aspectSampling}`, "place, down", "place, across"] as const) {
        expect(distance(part, measure), measure).toBeLessThan(distanceLimit(part.length));
      }
    }
  });
});

describe("a broken sampler is caught", () => {
  const within = (random: () => number, least: number, most: number) => least + random() * (most - least);
  /** The paper's sampler with one part replaced. */
  const broken =
    ({
      area = (random) => within(random, 0.02, 0.4),
      place = (random, room) => Math.floor(random() * (room + 1)),
    }: {
      area?: (random: () => number) => number;
      place?: (random: () => number, room: number, length: number) => number;
    }): Draw =>
    (random) => {
      const size = area(random) * huge.height * huge.width;
      const aspect = within(random, 0.5, 2);
      const [height, width] = [Math.sqrt(size * aspect), Math.sqrt(size / aspect)].map(Math.round) as [
        number,
        number,
      ];
      const top = place(random, huge.height - height, height);
      return { top, left: place(random, huge.width - width, width), height, width };
    };
  const rejects = (draw: Draw, measure: Measure) => distance(drawn(draw, 14), measure) > distanceLimit(DRAWS);

  test("but not the unbroken one", () => {
    for (const measure of ["area", "aspect, uniform", "place, down", "place, across"] as const) {
      expect(rejects(broken({}), measure), measure).toBe(false);
    }
  });

  test("sides uniform in place of areas", () => {
    expect(rejects(broken({ area: (random) => within(random, 0.02 ** 0.5, 0.4 ** 0.5) ** 2 }), "area")).toBe(
      true,
    );
  });

  test("areas that begin at 0.03", () => {
    expect(rejects(broken({ area: (random) => within(random, 0.03, 0.4) }), "area")).toBe(true);
  });

  test("a centre anywhere, moved inside where the rectangle does not fit", () => {
    const place = (random: () => number, room: number, length: number) =>
      Math.min(Math.max(Math.floor(random() * (room + length) - length / 2), 0), room);
    expect(rejects(broken({ place }), "place, down")).toBe(true);
  });

  test("a last row that is never reached, on a small image", () => {
    const size = { height: 6, width: 6 };
    const right = sampler(size, { area: [0.2, 0.3], aspect: [0.5, 2] });
    const short: Draw = (random) => {
      const rectangle = right(random);
      return { ...rectangle, top: Math.floor(random() * (size.height - rectangle.height)) };
    };
    const judged = [right, short].map((draw) => quarters(drawn(draw, 15), size));
    expect(judged.map(({ statistic, limit }) => statistic > limit)).toEqual([false, true]);
  });
});

/** χ² of how many rectangles lie in the upper or lower, left or right part of the places that they could have. */
function quarters(rectangles: readonly Placed[], size: { height: number; width: number }) {
  const observed = new Map<string, number>();
  const expected = new Map<string, number>();
  const add = (map: Map<string, number>, cell: string, by: number) =>
    map.set(cell, (map.get(cell) ?? 0) + by);
  for (const { top, left, height, width } of rectangles) {
    const [rows, columns] = [size.height - height + 1, size.width - width + 1];
    add(observed, `${top < rows >> 1}, ${left < columns >> 1}`, 1);
    for (const isTop of [true, false]) {
      for (const isLeft of [true, false]) {
        const down = isTop ? rows >> 1 : rows - (rows >> 1);
        const across = isLeft ? columns >> 1 : columns - (columns >> 1);
        add(expected, `${isTop}, ${isLeft}`, (down / rows) * (across / columns) * (1 / rectangles.length));
      }
    }
  }
  return chiSquare(observed, expected);
}

test("erases with the given probability", () => {
  const random = seeded(13);
  const size = { height: 20, width: 20 };
  const isErased = () => randomErasingRectangle(size, { probability: 0.3 }, random) !== undefined;
  const counts = counted(Array.from({ length: DRAWS }, () => `${isErased()}`));
  const expected = new Map([
    ["true", 0.3],
    ["false", 0.7],
  ]);
  const { statistic, limit } = chiSquare(counts, expected);
  expect(statistic).toBeLessThan(limit);
});

test("gives up after the attempts", () => {
  let draws = 0;
  const countedHalf = () => {
    draws++;
    return 0.5;
  };
  const size = { height: 1, width: 50 };
  expect(randomErasingRectangle(size, { probability: 1, attempts: 7 }, countedHalf)).toBeUndefined();
  expect(draws).toBe(15);
});
