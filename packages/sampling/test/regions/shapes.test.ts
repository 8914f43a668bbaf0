import { describe, expect, test } from "vitest";
import {
  ball,
  bestCandidate,
  chiSquareTest,
  createRng,
  ellipse,
  jitteredGrid,
  ksTest,
  polygon,
  rectangle,
  simplex,
  sphere,
  stratifiedDisk,
  triangle,
} from "../../src/index.js";
import { ALPHA, expectUniform, reach } from "./disk-tests.js";

const N = 100_000;
const precisions = [Float64Array, Float32Array];

/** One coordinate of points of `dimension` coordinates. */
function coordinate(points: ArrayLike<number>, dimension: number, d: number): Float64Array {
  return Float64Array.from({ length: points.length / dimension }, (_, i) => points[i * dimension + d]!);
}

function expectFit(samples: ArrayLike<number>, cdf: (x: number) => number): void {
  expect(ksTest(samples, (x) => Math.min(1, Math.max(0, cdf(x)))).pValue).toBeGreaterThan(ALPHA);
}

describe.each(precisions)("into %o", (Precision) => {
  test("an ellipse is a disk, stretched and turned", () => {
    const points = ellipse(createRng(1), new Precision(2 * N), {
      center: [1, 2],
      radii: [3, 0.5],
      axis: [1, 1],
    });
    const unit = new Float64Array(2 * N);
    for (let i = 0; i < points.length; i += 2) {
      const [x, y] = [points[i]! - 1, points[i + 1]! - 2];
      unit[i] = ((x + y) * Math.SQRT1_2) / 3;
      unit[i + 1] = ((y - x) * Math.SQRT1_2) / 0.5;
    }
    expectUniform(unit);
    expect(reach(unit).most).toBeLessThanOrEqual(1 + 1e-6);
  });

  test("a rectangle", () => {
    const points = rectangle(createRng(2), new Precision(2 * N), { corner: [-1, 5], width: 4, height: 0.5 });
    expectFit(coordinate(points, 2, 0), (x) => (x + 1) / 4);
    expectFit(coordinate(points, 2, 1), (y) => (y - 5) / 0.5);
    expect(points.every((x, i) => (i % 2 === 0 ? x >= -1 && x <= 3 : x >= 5 && x <= 5.5))).toBe(true);
  });

  test.each([1, 2, 3, 4, 10])("a ball and a sphere in %d dimensions", (dimension) => {
    const inside = ball(createRng(3), new Precision(20_000 * dimension), { dimension });
    const on = sphere(createRng(4), new Precision(20_000 * dimension), { dimension });
    const radii = (points: ArrayLike<number>) =>
      Float64Array.from({ length: 20_000 }, (_, i) => {
        let sum = 0;
        for (let d = 0; d < dimension; d++) sum += points[i * dimension + d]! ** 2;
        return Math.sqrt(sum);
      });
    expectFit(radii(inside), (r) => r ** dimension);
    expect(radii(inside).every((r) => r <= 1)).toBe(true);
    expect(radii(on).every((r) => Math.abs(r - 1) < 1e-6)).toBe(true);
    for (let d = 0; d < dimension; d++) {
      const positive = coordinate(on, dimension, d).filter((x) => x > 0).length;
      expect(Math.abs(positive - 10_000)).toBeLessThan(4.89 * Math.sqrt(5000));
    }
  });

  test("a sphere's coordinates in space are uniform (Archimedes)", () => {
    const points = sphere(createRng(5), new Precision(3 * N), 3);
    for (let d = 0; d < 3; d++) expectFit(coordinate(points, 3, d), (x) => (x + 1) / 2);
  });

  test("a triangle's four quarters get the same", () => {
    const [a, b, c] = [
      [0, 0],
      [4, 1],
      [1, 5],
    ] as const;
    const points = triangle(createRng(6), new Precision(2 * N), { vertices: [a, b, c] });
    const counts = [0, 0, 0, 0];
    const area = 4 * 5 - 1 * 1;
    let outside = 0;
    for (let i = 0; i < points.length; i += 2) {
      const [x, y] = [points[i]!, points[i + 1]!];
      const u = (x * 5 - y * 1) / area;
      const v = (4 * y - 1 * x) / area;
      if (!(u >= -1e-6 && v >= -1e-6 && u + v <= 1 + 1e-6)) outside++;
      counts[u > 0.5 ? 0 : v > 0.5 ? 1 : u + v < 0.5 ? 2 : 3]!++;
    }
    expect(outside).toBe(0);
    expect(chiSquareTest(counts).pValue).toBeGreaterThan(ALPHA);
  });
});

test("a simplex is uniform: each weight has the law of the smallest of d uniforms", () => {
  for (const dimension of [1, 2, 3, 6]) {
    const points = simplex(createRng(7), 20_000, { dimension });
    for (let d = 0; d < dimension; d++) {
      expectFit(coordinate(points, dimension, d), (x) => 1 - (1 - x) ** dimension);
    }
  }
});

test("a simplex with vertices lies between them, in any dimension", () => {
  const vertices = [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  const points = simplex(createRng(8), 20_000, { vertices });
  for (let i = 0; i < points.length; i += 300) {
    expect(Math.abs(points[i]! + points[i + 1]! + points[i + 2]! - 1)).toBeLessThan(1e-15);
  }
  expectFit(coordinate(points, 3, 0), (x) => 1 - (1 - x) ** 2);
});

describe("polygon", () => {
  const star = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? 1 : 0.4;
    return [radius * Math.cos((i * Math.PI) / 5), radius * Math.sin((i * Math.PI) / 5)] as const;
  });

  /** The even-odd rule. */
  function contains(
    rings: readonly (readonly (readonly [number, number])[])[],
    x: number,
    y: number,
  ): boolean {
    let inside = false;
    for (const ring of rings) {
      for (const [i, [px, py]] of ring.entries()) {
        const [qx, qy] = ring[(i + 1) % ring.length]!;
        if (py > y !== qy > y && x < px + ((y - py) / (qy - py)) * (qx - px)) inside = !inside;
      }
    }
    return inside;
  }

  test("a star with a hole: points are where they should, as many as rejection gives", () => {
    const hole = [
      [0.2, 0.1],
      [-0.2, 0.1],
      [0, -0.3],
    ] as const;
    const points = polygon(createRng(9), N, { vertices: star, holes: [hole] });
    const reference = createRng(10).random(4 * N);
    const cells = 8;
    let outside = 0;
    const [counts, expected] = [new Float64Array(cells * cells), new Float64Array(cells * cells)];
    const cellOf = (x: number, y: number) =>
      Math.floor(((x + 1) / 2) * cells) * cells + Math.floor(((y + 1) / 2) * cells);
    for (let i = 0; i < points.length; i += 2) {
      if (!contains([star, hole], points[i]!, points[i + 1]!)) outside++;
      counts[cellOf(points[i]!, points[i + 1]!)]!++;
    }
    expect(outside).toBe(0);
    let inside = 0;
    for (let i = 0; i < reference.length; i += 2) {
      const [x, y] = [2 * reference[i]! - 1, 2 * reference[i + 1]! - 1];
      if (!contains([star, hole], x, y)) continue;
      inside++;
      expected[cellOf(x, y)]!++;
    }
    // Two samples: the variance of a difference of scaled counts is the sum of both.
    let statistic = 0;
    let bins = 0;
    for (const [i, count] of counts.entries()) {
      const mean = (expected[i]! * N) / inside;
      if (mean < 10) continue;
      bins++;
      statistic += (count - mean) ** 2 / (mean * (1 + N / inside));
    }
    expect(statistic).toBeLessThan(bins + 4.89 * Math.sqrt(2 * bins) + 10);
  });

  test("does not mind the order of vertices, nor how they are given", () => {
    const square = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const;
    const points = polygon(createRng(11), 1000, { vertices: square });
    expect(polygon(createRng(11), 1000, square)).toEqual(points);
    expect(polygon(createRng(11), 1000, [...square].reverse())).toEqual(points);
    expect(polygon(createRng(11), 1000, Float64Array.from(square.flat()))).toEqual(points);
    const long = polygon(createRng(12), N, {
      vertices: [
        [0, 0],
        [1e6, 0],
        [1e6, 1e-6],
        [0, 1e-6],
      ],
    });
    expectFit(coordinate(long, 2, 0), (x) => x / 1e6);
  });

  test.each([
    [
      "fewer than three",
      [
        [0, 0],
        [1, 1],
      ],
    ],
    ["an odd number of numbers", [0, 0, 1, 1, 2]],
    [
      "no area",
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
    [
      "crossing edges",
      [
        [0, 0],
        [1, 1],
        [1, 0],
        [0, 1],
      ],
    ],
    [
      "infinite",
      [
        [0, 0],
        [1, 1],
        [1, Number.POSITIVE_INFINITY],
      ],
    ],
    [
      "too large an area",
      [
        [0, 0],
        [1e300, 0],
        [0, 1e300],
      ],
    ],
  ])("refuses %s", (_, vertices) => {
    expect(() => polygon(createRng(1), 1, vertices as never)).toThrow(RangeError);
  });

  test("refuses holes outside, and overlapping ones", () => {
    const square = [
      [0, 0],
      [4, 0],
      [4, 4],
      [0, 4],
    ] as const;
    const at = (x: number, y: number) =>
      [
        [x, y],
        [x + 1, y],
        [x + 1, y + 1],
        [x, y + 1],
      ] as const;
    const draw = (...holes: (readonly (readonly [number, number])[])[]) =>
      polygon(createRng(1), 10, { vertices: square, holes });
    expect(draw(at(1, 1), at(2.5, 2.5))).toHaveLength(20);
    expect(() => draw(at(5, 5))).toThrow("holes");
    expect(() => draw(at(3.5, 1))).toThrow(RangeError);
    expect(() => draw(at(1, 1), at(1.5, 1.5))).toThrow(RangeError);
    expect(() => polygon(createRng(1), 1, undefined as never)).toThrow(TypeError);
    expect(() => polygon(createRng(1), 1, { vertices: square, holes: 1 } as never)).toThrow(TypeError);
    expect(() => polygon(createRng(1), 1, { vertices: "square" } as never)).toThrow(TypeError);
  });
});

describe("strata", () => {
  test.each([1, 2, 3, 7, 100, 1000, 4099])(
    "a stratified disk of %d points: rings and sectors get their share",
    (count) => {
      let inner = 0;
      for (let seed = 0; seed < 20; seed++) {
        const points = stratifiedDisk(createRng(seed), count);
        expect(points).toHaveLength(2 * count);
        expect(reach(points).most).toBeLessThanOrEqual(1);
        for (let i = 0; i < points.length; i += 2) if (points[i]! ** 2 + points[i + 1]! ** 2 < 0.5) inner++;
      }
      // Only cells that the circle cuts vary: about the root of the count.
      expect(Math.abs(inner - 10 * count)).toBeLessThan(
        4.89 * Math.sqrt(20 * Math.min(count / 4, 2 * Math.sqrt(count))),
      );
    },
  );

  test("a stratified disk is uniform as a whole", () => {
    const all = new Float64Array(2 * 10_000);
    for (let seed = 0; seed < 2000; seed++)
      stratifiedDisk(createRng(seed), all.subarray(10 * seed, 10 * seed + 10));
    const squares = Float64Array.from({ length: 10_000 }, (_, i) => all[2 * i]! ** 2 + all[2 * i + 1]! ** 2);
    expectFit(squares, (u) => u);
  });

  test("a jittered grid has one point a cell", () => {
    const points = jitteredGrid(createRng(2), 12, { corner: [1, 1], width: 4, height: 3 });
    const cells = new Set<string>();
    for (let i = 0; i < 24; i += 2) cells.add(`${Math.floor(points[i]!)},${Math.floor(points[i + 1]!)}`);
    expect(cells.size).toBe(12);
    for (const count of [0, 1, 2, 5, 17]) {
      for (const Precision of precisions)
        expect(jitteredGrid(createRng(3), new Precision(2 * count))).toHaveLength(2 * count);
    }
    const x = Float64Array.from({ length: 5000 }, (_, seed) => jitteredGrid(createRng(seed), 5)[4]!);
    expect(new Set(x).size).toBe(5000);
  });
});

describe("bestCandidate", () => {
  test("takes the farthest of its candidates, by brute force", () => {
    for (const [width, height] of [
      [1, 1],
      [10, 0.1],
      [0.01, 3],
    ] as const) {
      const points = bestCandidate(createRng(1), 200, { width, height, candidates: 7 });
      const rng = createRng(1);
      for (let i = 0; i < points.length; i += 2) {
        let [best, bestX, bestY] = [-1, 0, 0];
        for (let k = 0; k < 7; k++) {
          const [x, y] = [rng() * width, rng() * height];
          let nearest = Number.POSITIVE_INFINITY;
          for (let j = 0; j < i; j += 2) {
            nearest = Math.min(nearest, (points[j]! - x) ** 2 + (points[j + 1]! - y) ** 2);
          }
          if (nearest > best) [best, bestX, bestY] = [nearest, x, y];
        }
        expect([points[i], points[i + 1]]).toEqual([bestX, bestY]);
      }
    }
  });

  test("with one candidate is plainly uniform", () => {
    expect(bestCandidate(createRng(2), 500, { candidates: 1 })).toEqual(createRng(2).random(1000));
  });
});
