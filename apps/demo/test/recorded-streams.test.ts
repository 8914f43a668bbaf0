import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { numpyCalls, valuesHere } from "../src/pages/sampling/disk/recorded/numpy-values.js";
import { recordedStreams, STREAMS } from "../src/pages/sampling/disk/recorded/streams.js";

test.each(STREAMS)("the record of %s is what Node draws", (stream) => {
  const { draw, sha256 } = recordedStreams[stream];
  const { buffer } = draw();
  expect(createHash("sha256").update(new Uint8Array(buffer)).digest("hex")).toBe(sha256);
});

test("four calls answer what numpy answered", () => {
  expect(valuesHere().map((values) => Array.from(values))).toEqual(
    numpyCalls.map(({ values }) => [...values]),
  );
});
