import fc from "fast-check";
import { expect, test } from "vitest";
import { failureFunction, failureTrace, type KmpMethod, type KmpStep, kmpTrace } from "../src/index.js";
import { occurrences } from "./reference/occurrences.js";
import { smallStrings } from "./small-strings.js";

const methods: KmpMethod[] = ["naive", "kmp", "strong"];

const starts = (steps: KmpStep[]) => steps.filter(({ type }) => type === "found").map(({ i, j }) => i - j);

/** Walks a trace as a reader would, and checks each claim of each step against the text. */
function follow(text: string, pattern: string, method: KmpMethod): KmpStep[] {
  const check = (holds: boolean, claim: string) => {
    if (!holds) expect.fail(`${claim} (${method}, "${pattern}" in "${text}")`);
  };
  const trace = [...kmpTrace(text, pattern, { method })];
  const places = occurrences(text, pattern);
  let i = 0;
  let j = 0;
  let comparisons = 0;
  for (const step of trace) {
    if (step.type === "compare") comparisons++;
    check(step.i === i && step.j === j, `the step is at ${i}, ${j}`);
    check(step.comparisons === comparisons, `${comparisons} comparisons were made`);
    check(text.slice(i - j, i) === pattern.slice(0, j), "the matched part matches");
    if (step.type === "compare") {
      check(step.equal === (text[i] === pattern[j]), "the comparison is true");
      if (step.equal) [i, j] = [i + 1, j + 1];
    } else if (step.type === "found") {
      check(places.includes(i - j), "an occurrence is one");
    } else {
      const { shift, kept, reason } = step;
      const start = i - j + shift;
      check(shift > 0, "a shift moves on");
      check(!places.some((place) => i - j < place && place < start), "a shift passes over no occurrence");
      check(text.slice(start, start + kept) === pattern.slice(0, kept), "the kept part matches");
      check(method === "naive" || start + kept >= i, "the text pointer never moves back");
      check((reason === "one place") === (method === "naive"), "brute force moves by one place");
      check((reason === "border") === kept > 0, "a border is kept");
      if (reason === "no border") check(start === i, "the pattern starts again at the same unit");
      if (reason === "next unit") check(start === i + 1, "the pattern starts after the unit");
      [i, j] = [start + kept, kept];
    }
  }
  check(i - j + pattern.length > text.length, "the search ends when the pattern reaches past the text");
  check(starts(trace).join() === places.join(), "every occurrence is found");
  return trace;
}

test("the article's example, step by step", () => {
  expect(starts([...kmpTrace("abababc", "bab")])).toEqual([1, 3]);
  expect([...kmpTrace("abab", "bab")]).toEqual([
    { type: "compare", i: 0, j: 0, comparisons: 1, equal: false },
    { type: "shift", i: 0, j: 0, comparisons: 1, shift: 1, kept: 0, reason: "next unit" },
    { type: "compare", i: 1, j: 0, comparisons: 2, equal: true },
    { type: "compare", i: 2, j: 1, comparisons: 3, equal: true },
    { type: "compare", i: 3, j: 2, comparisons: 4, equal: true },
    { type: "found", i: 4, j: 3, comparisons: 4 },
    { type: "shift", i: 4, j: 3, comparisons: 4, shift: 2, kept: 1, reason: "border" },
  ]);
});

test("every step of every method is true for every pair over {a, b} of lengths up to 8 and 4", () => {
  const patterns = [...smallStrings(4)];
  for (const text of smallStrings(8)) {
    for (const pattern of patterns) {
      for (const method of methods) follow(text, pattern, method);
    }
  }
});

test("plain takes at most 2n comparisons, and strong never more than plain", () => {
  const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength });
  fc.assert(
    fc.property(letters(120), letters(9), (text, pattern) => {
      const [, plain, strong] = methods.map(
        (method) => follow(text, pattern, method).at(-1)?.comparisons ?? 0,
      );
      expect(plain).toBeLessThanOrEqual(2 * text.length);
      expect(strong).toBeLessThanOrEqual(plain!);
    }),
  );
});

test("the three methods differ in the comparisons they make", () => {
  const count = (method: KmpMethod) => [...kmpTrace("aaabaaab", "aaaa", { method })].at(-1)?.comparisons;
  expect(methods.map(count)).toEqual([14, 11, 8]);
});

test("the empty pattern is found everywhere, without a comparison", () => {
  for (const method of methods) expect(starts(follow("abc", "", method))).toEqual([0, 1, 2, 3]);
});

test("bytes and other sequences are traced alike", () => {
  const text = "aabaabaaaa";
  const bytes = new TextEncoder().encode(text);
  expect([...kmpTrace(bytes, bytes.subarray(3))]).toEqual([...kmpTrace(text, text.slice(3))]);
  expect([...kmpTrace([...text], [..."aba"])]).toEqual([...kmpTrace(text, "aba")]);
});

test("failureTrace fills both tables in order, and each of its comparisons is true", () => {
  for (const pattern of smallStrings(10)) {
    const trace = [...failureTrace(pattern)];
    const entries = trace.filter((step) => step.type === "entry");
    expect(entries.map(({ j }) => j)).toEqual(Array.from({ length: pattern.length + 1 }, (_, j) => j));
    expect(entries.map(({ next }) => next)).toEqual([...failureFunction(pattern)]);
    expect(entries.map(({ nextval }) => nextval)).toEqual([...failureFunction(pattern, { strong: true })]);
    let comparisons = 0;
    for (const step of trace) {
      if (step.type === "entry") continue;
      const { j, border } = step;
      const isBorder = pattern.slice(j - border, j) === pattern.slice(0, border);
      const isTrue =
        step.type === "extend"
          ? step.equal === (pattern[j] === pattern[border])
          : step.to === entries[border]?.next;
      if (!isBorder || !isTrue) expect.fail(`${pattern}: ${JSON.stringify(step)}`);
      if (step.type === "extend") comparisons++;
    }
    expect(comparisons).toBeLessThanOrEqual(2 * pattern.length);
  }
});

test("bad input throws at the call, before the first step", () => {
  const call = kmpTrace as (...args: unknown[]) => unknown;
  expect(() => call(7, "a")).toThrow(/^text must be a string, bytes or another array-like, got number 7/);
  expect(() => call("a", null)).toThrow(TypeError);
  expect(() => call("a", Uint8Array.of(97))).toThrow(TypeError);
  expect(() => call("a", "a", { method: 1 })).toThrow(
    /^method must be one of "naive", "kmp", "strong", got number 1/,
  );
  expect(() => call("a", "a", { method: "bm" })).toThrow(RangeError);
  expect(() => failureTrace(undefined as unknown as string)).toThrow(/^pattern must be/);
});
