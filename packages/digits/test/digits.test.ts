import { expect, test } from "vitest";
import { readSource } from "../pack/read-source.js";
import { filterDigits, SIDE, sliceDigits } from "../src/index.js";
import { all } from "./all-digits.js";

const keysOf = (pixels: Uint8Array, labels: Uint8Array) =>
  Array.from(labels, (label, i) => {
    const own = pixels.subarray(i * SIDE * SIDE, (i + 1) * SIDE * SIDE);
    return label + Buffer.from(own).toString("base64");
  }).sort();

test("the file holds every digit of its source", () => {
  const source = readSource();
  expect(all.count).toBe(10_000);
  expect(keysOf(all.pixels, all.labels)).toEqual(keysOf(source.pixels, source.labels));
});

test("labels come in no order", () => {
  const counts = new Uint32Array(10);
  for (const label of sliceDigits(all, 8000, 10_000).labels) counts[label]!++;
  for (const count of counts) expect(count).toBeGreaterThan(140);
});

test("filtering keeps pixels with their labels", () => {
  const some = sliceDigits(all, 100, 200);
  const kept = filterDigits(some, (label) => label >= 8);
  const place = some.labels.findIndex((label) => label >= 8);
  expect(new Set(kept.labels)).toEqual(new Set([8, 9]));
  expect(kept.pixels.slice(0, SIDE * SIDE)).toEqual(sliceDigits(some, place, place + 1).pixels.slice());
});
