import { describe, expect, test } from "vitest";
import { chiSquareTest, createRng, ksTest, uniformDisk } from "../../src/index.js";
import { ALPHA, fitOf, fits } from "../regions/disk-tests.js";

// Samplers broken on purpose, each as a slip of the pen would break it. The tests of the real ones must catch every one of them,
// or they would not notice such a slip there. Beside each stands the unbroken sampler, which must pass.

const N = 25_000;
const OCTANT = Math.PI / 4;

interface Draws {
  /** Uniform in [0, 1). */
  readonly area: number;
  /** The angle within its octant. */
  readonly angle: number;
  /** Which mirror image. */
  readonly bits: number;
}

/** Points of the unit disk by the octant trick, from the draws as a sampler uses them. */
function polar(seed: number, place: (draws: Draws) => readonly [number, number]): Float64Array {
  const rng = createRng(seed);
  const points = new Float64Array(2 * N);
  for (let i = 0; i < points.length; i += 2) {
    const draws = { area: rng(), angle: rng() * OCTANT, bits: Math.floor(rng() * 8) };
    points.set(place(draws), i);
  }
  return points;
}

function mirrored(x: number, y: number, bits: number): readonly [number, number] {
  const [p, q] = bits & 4 ? [y, x] : [x, y];
  return [bits & 1 ? -p : p, bits & 2 ? -q : q];
}

const right = ({ area, angle, bits }: Draws, inner = 0) => {
  const r = Math.sqrt(inner ** 2 + area * (1 - inner ** 2));
  return mirrored(r * Math.cos(angle), r * Math.sin(angle), bits);
};

test("the unbroken sampler passes", () => {
  expect(fits(fitOf(polar(1, (draws) => right(draws))))).toBe(true);
  expect(
    fits(
      fitOf(
        polar(2, (draws) => right(draws, 0.5)),
        0.5,
      ),
    ),
  ).toBe(true);
});

describe("broken disks are found", () => {
  test.each<[string, (draws: Draws) => readonly [number, number]]>([
    ["r = R · u", ({ area, angle, bits }) => mirrored(area * Math.cos(angle), area * Math.sin(angle), bits)],
    [
      "the cube's root",
      ({ area, angle, bits }) =>
        mirrored(Math.cbrt(area) * Math.cos(angle), Math.cbrt(area) * Math.sin(angle), bits),
    ],
    ["no sign of x", (draws) => right({ ...draws, bits: draws.bits & ~1 })],
    ["no sign of y", (draws) => right({ ...draws, bits: draws.bits & ~2 })],
    ["sine and cosine never swapped", (draws) => right({ ...draws, bits: draws.bits & ~4 })],
    [
      "both signs from one bit",
      (draws) => right({ ...draws, bits: (draws.bits & 5) | ((draws.bits & 1) << 1) }),
    ],
    ["the sign from the swap", (draws) => right({ ...draws, bits: (draws.bits & 6) | (draws.bits >> 2) })],
    [
      "sine for cosine",
      ({ area, angle, bits }) =>
        mirrored(Math.sqrt(area) * Math.sin(angle), Math.sqrt(area) * Math.sin(angle), bits),
    ],
    ["half of the octant", (draws) => right({ ...draws, angle: draws.angle / 2 })],
    [
      "a quadrant for an octant",
      (draws) => right({ ...draws, angle: draws.angle * 2 * (1 - draws.angle / 4) }),
    ],
    ["the area twice as coarse as its bits", (draws) => right({ ...draws, area: draws.area / 2 })],
    ["area and angle from one word", (draws) => right({ ...draws, angle: draws.area * OCTANT })],
    ["a square, not rejected", ({ area, angle, bits }) => mirrored(area, angle / OCTANT, bits)],
    ["a disk one percent too small", (draws) => right(draws).map((x) => x * 0.99) as [number, number]],
  ])("%s", (_, place) => {
    expect(fits(fitOf(polar(3, place)))).toBe(false);
  });

  test("a lane that is drawn twice", () => {
    const points = uniformDisk(createRng(4), N);
    // The second of every four points repeats the first, as if two lanes of the generator were one.
    for (let i = 0; i < points.length; i += 8) points.copyWithin(i + 2, i, i + 2);
    expect(fits(fitOf(points))).toBe(false);
  });

  test("a state that is not written back", () => {
    const saved = createRng(5).state;
    const points = new Float64Array(2 * N);
    const rng = createRng(5);
    for (let i = 0; i < points.length; i += 2000) {
      rng.state = saved;
      uniformDisk(rng, points.subarray(i, i + 2000));
    }
    expect(fits(fitOf(points))).toBe(false);
  });
});

describe("broken annuli are found", () => {
  test.each<[string, (draws: Draws) => readonly [number, number]]>([
    [
      "the disk's radius, moved out",
      (draws) => {
        const r = 0.5 + Math.sqrt(draws.area) / 2;
        return mirrored(r * Math.cos(draws.angle), r * Math.sin(draws.angle), draws.bits);
      },
    ],
    [
      "the radius itself uniform",
      (draws) => {
        const r = 0.5 + draws.area / 2;
        return mirrored(r * Math.cos(draws.angle), r * Math.sin(draws.angle), draws.bits);
      },
    ],
    [
      "the inner radius not squared",
      (draws) => {
        const r = Math.sqrt(0.5 + draws.area * 0.5);
        return mirrored(r * Math.cos(draws.angle), r * Math.sin(draws.angle), draws.bits);
      },
    ],
    ["not cut out at all", (draws) => right(draws)],
  ])("%s", (_, place) => {
    expect(fits(fitOf(polar(6, place), 0.5))).toBe(false);
  });
});

describe("broken balls, triangles and choices by area are found", () => {
  const uniforms = createRng(7).random(4 * N);

  test("a ball's radius by the disk's root", () => {
    const radii = uniforms.subarray(0, N).map(Math.sqrt);
    expect(ksTest(radii, (r) => r ** 3).pValue).toBeLessThan(ALPHA);
    expect(ksTest(uniforms.subarray(0, N).map(Math.cbrt), (r) => r ** 3).pValue).toBeGreaterThan(ALPHA);
  });

  test("a triangle by weights that are scaled to sum up to 1", () => {
    const first = Float64Array.from({ length: N }, (_, i) => {
      const [a, b, c] = [uniforms[3 * i]!, uniforms[3 * i + 1]!, uniforms[3 * i + 2]!];
      return a / (a + b + c);
    });
    expect(ksTest(first, (x) => 1 - (1 - x) ** 2).pValue).toBeLessThan(ALPHA);
  });

  test("a trapezoid filled uniformly in height", () => {
    // Widths 1 above and 2 below: the height's distribution function is (2t + t²) / 3.
    expect(ksTest(uniforms.subarray(0, N), (t) => (2 * t + t * t) / 3).pValue).toBeLessThan(ALPHA);
  });

  test("pieces chosen by number instead of area", () => {
    const counts = [0, 0, 0];
    for (const u of uniforms) counts[Math.floor(u * 3)]!++;
    const total = uniforms.length;
    expect(chiSquareTest(counts, [total / 2, total / 4, total / 4]).pValue).toBeLessThan(ALPHA);
    expect(chiSquareTest(counts).pValue).toBeGreaterThan(ALPHA);
  });
});
