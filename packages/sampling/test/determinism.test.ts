import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

// Engines differ in the last bits of these, so none of them may come near a sample. Statistics judge samples, and may use them.
const INEXACT = /Math\.(a?(?:sin|cos|tan)h?|atan2|exp(?:m1)?|log(?:10|1p|2)?|pow|cbrt|hypot)\b/;
const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts") && !name.startsWith("statistics"))
  .map((name) => ({ name, code: withoutComments(readFileSync(join("src", name), "utf8")) }));

test.each(sources)("$name uses no function of Math that engines differ in", ({ code }) => {
  expect(code).not.toMatch(INEXACT);
});

test.each(sources)("$name takes powers of 2 alone, which are exact", ({ code }) => {
  expect(code.replaceAll(/\b2n? \*\* /g, "")).not.toContain("**");
});

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*.*?\*\/|\/\/[^\n]*/gs, "");
}
