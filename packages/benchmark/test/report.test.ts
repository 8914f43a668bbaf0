import { expect, test } from "vitest";
import { markdownTable } from "../src/markdown-table.js";
import { reportCase, reportSummary } from "../src/report.js";
import { bestRival, type CaseResult } from "../src/result.js";
import { textTable } from "../src/text-table.js";

const timing = (name: string, milliseconds: number, ratio: number) => ({
  name,
  median: milliseconds * 1e6,
  lowerQuartile: milliseconds * 0.9e6,
  upperQuartile: milliseconds * 1.1e6,
  minimum: milliseconds * 0.8e6,
  samples: 15,
  iterations: 3,
  ratio,
  ours: ratio === 1,
});

const result: CaseResult = {
  id: "find/english",
  title: { zh: "英文|散文", en: "English prose" },
  unit: "bytes",
  amount: 32e6,
  timings: [timing("indexOf(resident)", 1.6, 1), timing("KMP", 160, 100), timing("Buffer.indexOf", 12.8, 8)],
  goals: [{ atLeast: 9, against: ["Buffer.indexOf"], ratio: 8, met: false }],
};

test("the best rival is the one closest to ours", () => {
  expect(bestRival(result)?.name).toBe("Buffer.indexOf");
  expect(bestRival({ ...result, timings: result.timings.slice(0, 1) })).toBeUndefined();
  const another = { ...timing("Finder.indexOf", 1, 0.6), ours: true };
  expect(bestRival({ ...result, timings: [...result.timings, another] })?.name).toBe("Buffer.indexOf");
});

test("a case's report names speed, spread, minimum, samples and ratios", () => {
  expect(reportCase(result).split("\n")).toEqual([
    "find/english",
    "  indexOf(resident)   20.0 GB/s  ±10 %  min 1.28 ms  15 × 3",
    "  KMP                0.200 GB/s  ±10 %   min 128 ms  15 × 3  100×",
    "  Buffer.indexOf      2.50 GB/s  ±10 %  min 10.2 ms  15 × 3  8.0×",
    "  goal ≥ 9× Buffer.indexOf: MISSED (8.0×)",
  ]);
});

test("the summary has one line a case", () => {
  const lines = reportSummary([result]).split("\n");
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/^find\/english .*20\.0 GB\/s .*2\.50 GB\/s .*8\.0× .*MISSED ≥ 9×$/);
});

test("the Markdown table speaks both languages and survives a bar in a title", () => {
  expect(markdownTable([result], "en").split("\n")[2]).toBe(
    "| English prose | `indexOf(resident)` 20.0 GB/s | `Buffer.indexOf` 2.50 GB/s | **8.0×** | ≥ 9×: missed |",
  );
  const other = { ...result, goals: [{ atLeast: 50, against: ["KMP"], ratio: 100, met: true }] };
  expect(markdownTable([other])).toContain("| ≥ 50× `KMP`: met (100×) |");
  const [header, , row] = markdownTable([result], "zh").split("\n");
  expect(header).toContain("| 用例 |");
  expect(row).toMatch(/^\| 英文\\\|散文 \|.*未达到/);
});

test("a loss is not set in bold, and without goals there is no column for them", () => {
  const lost = { ...result, timings: [timing("ours", 2, 1), timing("theirs", 1, 0.5)], goals: [] };
  expect(markdownTable([lost]).split("\n")).toEqual([
    "| Case | Ours | Best rival | Ratio |",
    "| --- | --- | --- | ---: |",
    "| English prose | `ours` 16.0 GB/s | `theirs` 32.0 GB/s | 0.50× |",
  ]);
});

test("columns of a text table are equally wide", () => {
  const rows = [
    ["a", "1"],
    ["bb", "22", "x"],
  ];
  expect(textTable(rows, ["left", "right", "left"])).toBe("a    1\nbb  22  x");
});
