import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { highlight } from "../src/components/highlight.js";

const kindsOf = (source: string) => highlight(source).map(({ kind, text }) => [kind, text]);

test("tells comments, strings, numbers and keywords apart", () => {
  expect(kindsOf('const x = f("// no", 0.5); // 1')).toEqual([
    ["keyword", "const"],
    ["plain", " x = f("],
    ["string", '"// no"'],
    ["plain", ", "],
    ["number", "0.5"],
    ["plain", "); "],
    ["comment", "// 1"],
  ]);
});

test("keeps strings with escapes and templates over lines whole", () => {
  expect(kindsOf('"a\\"b"')).toEqual([["string", '"a\\"b"']]);
  expect(kindsOf("`a\nb`")).toEqual([["string", "`a\nb`"]]);
});

test("no names inside names are coloured", () => {
  expect(kindsOf("format.letter.x1")).toEqual([["plain", "format.letter.x1"]]);
});

test("joined, the pieces are the source: of every source file of the app", () => {
  for (const file of readdirSync("src", { recursive: true, encoding: "utf8" })) {
    if (!/\.tsx?$/.test(file)) continue;
    const source = readFileSync(join("src", file), "utf8");
    const pieces = highlight(source).map(({ text }) => text);
    expect(pieces.join(""), file).toBe(source);
  }
});
