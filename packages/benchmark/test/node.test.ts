import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { choose } from "../src/node/command-line.js";
import { replaceSection, sectionIs, writeSection } from "../src/node/marked-section.js";
import { readResults, writeResults } from "../src/node/results-file.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "benchmark-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

test("writing results replaces the keys given and keeps the others", () => {
  const file = join(folder, "results.json");
  expect(() => readResults(file)).toThrow("run the package's bench first");
  writeResults(file, { suite: "one", finding: { ratio: 2 } });
  writeResults(file, { suite: "two", cases: [{ median: 1.23456789 }] });
  expect(readResults(file)).toEqual({ suite: "two", finding: { ratio: 2 }, cases: [{ median: 1.2346 }] });
});

test("a section between markers is replaced, and only it", () => {
  const text = "before\n<!-- figures:start -->\nold\n<!-- figures:end -->\nafter\n";
  const next = "before\n<!-- figures:start -->\n\nnew\n\n<!-- figures:end -->\nafter\n";
  expect(replaceSection(text, "figures", "new")).toBe(next);
  expect(replaceSection(next, "figures", "new")).toBe(next);
  expect(() => replaceSection("no markers", "figures", "new")).toThrow(RangeError);
});

test("a file tells whether its section is up to date", () => {
  const file = join(folder, "README.md");
  writeFileSync(file, "<!-- figures:start -->\n<!-- figures:end -->\n");
  expect(sectionIs(file, "figures", "table")).toBe(false);
  writeSection(file, "figures", "table");
  expect(sectionIs(file, "figures", "table")).toBe(true);
  expect(readFileSync(file, "utf8")).toContain("\n\ntable\n\n");
});

test("texts choose the cases whose id holds one of them", () => {
  const cases = ["find/dna", "count/dna", "find/english"].map((id) => ({ id }));
  expect(choose(cases, []).length).toBe(3);
  expect(choose(cases, ["count", "english"]).map(({ id }) => id)).toEqual(["count/dna", "find/english"]);
});
