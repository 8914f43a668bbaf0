import { expect, test } from "vitest";
import * as vision from "../../src/index.js";

test("every entry has its own id, both texts, and names what the package exports", () => {
  const entries = vision.catalogue();
  const functions = Object.keys(vision);
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  for (const { id, summary, implementedBy, arxiv } of entries) {
    expect(summary.zh, id).toMatch(/\p{Script=Han}.*。$/u);
    expect(summary.en, id).toMatch(/^[\x20-\x7e×]+\.$/);
    if (arxiv !== undefined) expect(arxiv, id).toMatch(/^\d{4}\.\d{4,5}$/);
    for (const name of implementedBy) expect(functions, `${id}: ${name}`).toContain(name);
  }
});

test("all blocks of the survey's neck are implemented, and each part has entries", () => {
  const entries = vision.catalogue();
  const missing = entries.filter(({ part, implementedBy }) => part === "neck" && implementedBy.length === 0);
  expect(missing.map(({ id }) => id)).toEqual(["nas-fpn"]);
  expect([...new Set(entries.map(({ part }) => part))]).toEqual([
    ...["input", "backbone", "neck", "head", "training"],
  ]);
});
