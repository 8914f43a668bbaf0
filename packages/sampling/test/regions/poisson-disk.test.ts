import { describe, expect, test } from "vitest";
import { createRng, poissonDisk } from "../../src/index.js";
import { nearestPair } from "../reference/nearest-pair.js";

/** The part of the area that disks of half the radius cover. */
function packing(points: Float64Array, width: number, height: number, radius: number): number {
  return ((points.length / 2) * Math.PI * (radius / 2) ** 2) / (width * height);
}

const shapes = [
  { width: 100, height: 100, radius: 2 },
  { width: 200, height: 30, radius: 1.7 },
  { width: 3, height: 500, radius: 0.9 },
  { width: 1e-300, height: 2e-300, radius: 3e-302 },
  { width: 1e300, height: 1e300, radius: 3e298 },
];

describe.each(shapes)("poissonDisk in $width × $height, radius $radius", (shape) => {
  const { width, height, radius } = shape;

  test.each([false, true])("keeps its distance and fills the rectangle, periodic: %s", (periodic) => {
    const points = poissonDisk(createRng(1), { ...shape, periodic });
    expect(points.length).toBeGreaterThan(2);
    for (let i = 0; i < points.length; i += 2) {
      expect(points[i]! >= 0 && points[i]! < width && points[i + 1]! >= 0 && points[i + 1]! < height).toBe(
        true,
      );
    }
    const scaled = Float64Array.from(points, (x) => x / radius);
    const torus = [width / radius, height / radius] as const;
    expect(nearestPair(scaled, periodic ? torus : undefined)).toBeGreaterThanOrEqual(1);
    expect(packing(scaled, width / radius, height / radius, 1)).toBeGreaterThan(0.48);
  });
});

test("poissonDisk leaves no room for another point", () => {
  // Maximal but for bad luck: of random places, few are a radius away from every point.
  const rng = createRng(2);
  const points = poissonDisk(rng, { width: 50, height: 50, radius: 2, tries: 200 });
  let free = 0;
  for (let trial = 0; trial < 2000; trial++) {
    const [x, y] = [rng() * 50, rng() * 50];
    let nearest = Number.POSITIVE_INFINITY;
    for (let i = 0; i < points.length; i += 2) {
      nearest = Math.min(nearest, Math.hypot(points[i]! - x, points[i + 1]! - y));
    }
    if (nearest >= 2) free++;
  }
  expect(free).toBeLessThan(20);
});

test("poissonDisk fills every part of the rectangle alike", () => {
  const points = poissonDisk(createRng(3), { width: 400, height: 400, radius: 2 });
  const counts = new Float64Array(16);
  for (let i = 0; i < points.length; i += 2) {
    counts[Math.floor(points[i]! / 100) * 4 + Math.floor(points[i + 1]! / 100)]!++;
  }
  const mean = points.length / 2 / 16;
  // Poisson-disc points vary far less than random ones, whose standard deviation would be the root of the mean.
  for (const count of counts) expect(Math.abs(count - mean)).toBeLessThan(0.05 * mean);
});

test("poissonDisk packs more with more tries", () => {
  const shape = { width: 100, height: 100, radius: 2 };
  const [few, many] = [4, 100].map((tries) => poissonDisk(createRng(4), { ...shape, tries }).length);
  expect(many).toBeGreaterThan(few! * 1.05);
});

test.each([false, true])(
  "one point fits where the radius is longer than the diagonal, periodic: %s",
  (periodic) => {
    expect(poissonDisk(createRng(5), { width: 3, height: 4, radius: 6, periodic })).toHaveLength(2);
    expect(poissonDisk(createRng(5), { width: 3, height: 4, radius: 1e308, periodic })).toHaveLength(2);
  },
);

test.each([0.3, 0.45, 0.55, 0.8, 1.2])(
  "a torus narrower than a few radii keeps distance too: radius %d",
  (radius) => {
    for (const [width, height] of [
      [1, 1],
      [1, 7],
      [9, 0.5],
    ] as const) {
      const points = poissonDisk(createRng(6), { width, height, radius, periodic: true });
      expect(nearestPair(points, [width, height])).toBeGreaterThanOrEqual(radius);
    }
  },
);

describe("poissonDisk with a density", () => {
  const density = (x: number, y: number) => 1 + x / 40 + y / 80;

  test.each([false, true])("keeps the distance wanted at the later point, periodic: %s", (periodic) => {
    const points = poissonDisk(createRng(7), { width: 60, height: 60, radius: 1, density, periodic });
    for (let i = 0; i < points.length; i += 2) {
      for (let j = 0; j < i; j += 2) {
        let [dx, dy] = [Math.abs(points[i]! - points[j]!), Math.abs(points[i + 1]! - points[j + 1]!)];
        if (periodic) [dx, dy] = [Math.min(dx, 60 - dx), Math.min(dy, 60 - dy)];
        const wanted = density(points[i]!, points[i + 1]!);
        if (!(Math.hypot(dx, dy) >= wanted)) expect.unreachable(`points ${j / 2} and ${i / 2} are too near`);
      }
    }
  });

  test("has more points where the distance is small", () => {
    const points = poissonDisk(createRng(8), {
      width: 100,
      height: 100,
      radius: 1,
      density: (x) => (x < 50 ? 1 : 3),
    });
    const left = points.filter((x, i) => i % 2 === 0 && x < 50).length;
    expect(left / (points.length / 2 - left)).toBeGreaterThan(6);
  });

  test.each([0, Number.NaN, -1, 0.5, Number.POSITIVE_INFINITY])("refuses the answer %s", (answer) => {
    const options = { width: 10, height: 10, radius: 1, density: () => answer };
    expect(() => poissonDisk(createRng(1), options)).toThrow(RangeError);
  });

  test("passes on what the function throws, and may be entered again from it", () => {
    const rng = createRng(9);
    const fail = () => {
      throw new Error("no density");
    };
    expect(() => poissonDisk(rng, { width: 1, height: 1, radius: 0.1, density: fail })).toThrow("no density");
    const inner = () => poissonDisk(rng, { width: 2, height: 2, radius: 1 }).length / 2 + 1;
    expect(
      nearestPair(poissonDisk(rng, { width: 20, height: 20, radius: 1, density: inner })),
    ).toBeGreaterThan(1);
  });
});

test.each<[unknown, ErrorConstructor, string]>([
  [{ width: 1, height: 1, radius: 0 }, RangeError, "radius must be a finite number > 0, got 0"],
  [{ width: 1, height: 1, radius: -1 }, RangeError, "radius"],
  [{ width: 1, height: 1, radius: Number.NaN }, RangeError, "radius"],
  [{ width: 1, height: 1, radius: Number.POSITIVE_INFINITY }, RangeError, "radius"],
  [{ width: 1, height: 1, radius: 1e-9 }, RangeError, "radius must be at least about"],
  [{ width: 1e308, height: 1e308, radius: 1e-308 }, RangeError, "radius must be at least about"],
  [{ width: 0, height: 1, radius: 1 }, RangeError, "width"],
  [{ width: 1, height: 0, radius: 1 }, RangeError, "height"],
  [{ width: 1, height: 1, radius: "1" }, TypeError, "radius"],
  [{ width: 1, height: 1 }, TypeError, "radius"],
  [{ width: 1, height: 1, radius: 1, tries: 0 }, RangeError, "tries"],
  [{ width: 1, height: 1, radius: 1, tries: 1.5 }, RangeError, "tries"],
  [{ width: 1, height: 1, radius: 1, periodic: 1 }, TypeError, "periodic"],
  [{ width: 1, height: 1, radius: 1, density: 1 }, TypeError, "density"],
  [{ width: 1, height: 1, radius: 1, density: () => "2" }, TypeError, "density"],
  [undefined, TypeError, "options"],
])("poissonDisk refuses %j", (options, kind, message) => {
  const run = () => poissonDisk(createRng(1), options as never);
  expect(run).toThrow(kind);
  expect(run).toThrow(message);
});

test("poissonDisk refuses a generator that is none, or freed", () => {
  const shape = { width: 1, height: 1, radius: 1 };
  expect(() => poissonDisk(Math.random as never, shape)).toThrow(TypeError);
  const rng = createRng(1);
  rng.free();
  expect(() => poissonDisk(rng, shape)).toThrow(TypeError);
});
