import { expect, test } from "vitest";
import {
  annulus,
  ball,
  bestCandidate,
  circle,
  createRng,
  type DiskMethod,
  ellipse,
  inverseTransform,
  jitteredGrid,
  poissonDisk,
  polygon,
  rectangle,
  simplex,
  sphere,
  stratifiedDisk,
  transformedDensityRejection,
  triangle,
  uniformDisk,
} from "../../src/index.js";
import { sha256 } from "../sha256.js";

// The bits of long streams. A change of any of them is a new major version: seeds that users keep would give other points.

const COUNT = 1_000_000;
const disk = (method: DiskMethod) => [
  sha256(uniformDisk(createRng(1), COUNT, { method })),
  sha256(uniformDisk(createRng(1), new Float32Array(2 * COUNT), { method })),
];

test.each<DiskMethod>(["rejection", "polar", "concentric"])("a million points in a disk by %s", (method) => {
  expect({ [method]: disk(method) }).toMatchSnapshot();
});

const streams: Record<string, () => ArrayBufferView> = {
  annulus: () => annulus(createRng(2), COUNT / 2),
  "annulus f32": () => annulus(createRng(2), new Float32Array(COUNT)),
  circle: () => circle(createRng(3), COUNT / 2),
  ellipse: () => ellipse(createRng(4), COUNT / 10, { radii: [3, 1], axis: [1, 2] }),
  ball: () => ball(createRng(5), COUNT / 10, { dimension: 5 }),
  sphere: () => sphere(createRng(6), COUNT / 10, { dimension: 3 }),
  simplex: () => simplex(createRng(7), COUNT / 10, { dimension: 4 }),
  triangle: () => triangle(createRng(8), COUNT / 10),
  rectangle: () => rectangle(createRng(9), COUNT / 10, { width: 3 }),
  polygon: () =>
    polygon(createRng(10), COUNT / 10, [
      [0, 0],
      [4, 1],
      [5, 5],
      [2, 2],
      [0, 4],
    ]),
  stratifiedDisk: () => stratifiedDisk(createRng(11), COUNT / 10),
  jitteredGrid: () => jitteredGrid(createRng(12), COUNT / 10),
  bestCandidate: () => bestCandidate(createRng(13), 2000),
  poissonDisk: () => poissonDisk(createRng(14), { width: 300, height: 200, radius: 1 }),
  "poissonDisk, periodic": () =>
    poissonDisk(createRng(15), { width: 100, height: 200, radius: 1, periodic: true }),
  "poissonDisk, density": () =>
    poissonDisk(createRng(16), { width: 50, height: 50, radius: 1, density: (x) => 1 + x / 25 }),
  inverseTransform: () => inverseTransform({ pdf: (x) => 1 / (1 + x * x) }).sample(createRng(17), COUNT / 10),
  "inverseTransform of a table": () =>
    inverseTransform({ table: [1, 3, 0, 2] }).sample(createRng(18), COUNT / 10),
  transformedDensityRejection: () =>
    transformedDensityRejection({ logPdf: (x) => -x * x, dLogPdf: (x) => -2 * x }).sample(
      createRng(19),
      COUNT / 10,
    ),
};

test.each(Object.entries(streams))("%s", (_, stream) => {
  expect(sha256(stream())).toMatchSnapshot();
});
