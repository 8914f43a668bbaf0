import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { answers, expected } from "../../../tests/consumers/probes/sampling.js";
import { distributionsKernel } from "../src/distributions/kernel.js";
import { heap } from "../src/heap.js";

test("the streams of every sampler are those that were recorded", () => {
  expect(answers()).toEqual(expected());
});

test("the ziggurats' tables are numpy's", () => {
  // K, W and F of the normal and the exponential distribution, from numpy/random/src/distributions/ziggurat_constants.h.
  const address = distributionsKernel().zigguratTables();
  const hash = createHash("sha256")
    .update(heap.u8.subarray(address, address + 12_288))
    .digest("hex");
  expect(hash).toBe("af5f04335474cf14988625b93dc93a5985926cf0ff50e9ddf0a9211a968e8b10");
});

test("no transcendental function of the engine, whose last places differ, is near a sample", () => {
  const engine = /Math\.(sin|cos|tan|a(sin|cos|tan)h?|sinh|cosh|tanh|atan2|log\w*|exp\w*|pow|cbrt|hypot)\b/;
  // Statistical tests judge samples; they make none.
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !file.startsWith("statistics"),
  );
  const found = files.filter((file) => engine.test(code(readFileSync(join("src", file), "utf8"))));
  expect(files.length).toBeGreaterThan(30);
  expect(found).toEqual([]);
});

/** Without its comments, which may name what they advise against. */
function code(text: string): string {
  return text.replace(/\/\*.*?\*\/|\/\/[^\n]*/gs, "");
}
