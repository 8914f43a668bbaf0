import { expect, test } from "vitest";
import { href, parseHash } from "../src/address.js";

test.each([
  ["", ""],
  ["#", ""],
  ["#/", ""],
  ["#/strings/kmp", "strings/kmp"],
  ["#/strings/kmp/", "strings/kmp"],
  ["#strings/kmp?s=5", "strings/kmp"],
])("%j is the page %j", (hash, path) => {
  expect(parseHash(hash).path).toBe(path);
});

test("a query keeps what follows its question mark, question marks too", () => {
  expect(parseHash("#/strings/kmp?t=a%3Fb?c&s=5").query.get("t")).toBe("a?b?c");
});

test("an address leads back to its path and query, whatever they hold", () => {
  const query = { t: "a&b=c?d#e %", p: "查找", empty: "" };
  const { path, query: parsed } = parseHash(href("strings/kmp", query));
  expect(path).toBe("strings/kmp");
  expect(Object.fromEntries(parsed)).toEqual(query);
});

test("without a query there is no question mark", () => {
  expect(href("benchmarks")).toBe("#/benchmarks");
});
