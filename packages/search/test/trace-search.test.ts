import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  findPeak,
  firstTrue,
  lastTrue,
  lowerBound,
  NotSortedError,
  rotationIndex,
  type SearchStep,
  traceSearch,
  upperBound,
} from "../src/index.js";

/** The answer of a trace, whose steps must fit together. */
function answerOf(trace: Iterable<SearchStep>, isAnswer: (answer: number) => boolean = () => false): number {
  const steps = [...trace];
  const last = steps.at(-1)!;
  if (last.type !== "found") throw new Error(`ends with ${last.type}`);
  expect(last.left).toBe(last.right);
  steps.slice(0, -1).forEach((step, i) => {
    if (step.type !== "exclude") throw new Error(`${step.type} in the middle`);
    const [from, to] = step.excluded;
    expect(step.round).toBe(i + 1);
    expect(step.rounding).toBe(step.keepsMid === "left = mid" ? "up" : "down");
    expect(to - from + 1 + step.next[1] - step.next[0] + 1).toBe(step.right - step.left + 1);
    expect([steps[i + 1]!.left, steps[i + 1]!.right]).toEqual(step.next);
    expect(step.finding).not.toBe("none");
    for (let candidate = from; candidate <= to; candidate++) expect(isAnswer(candidate)).toBe(false);
  });
  return last.answer;
}

const few = fc.integer({ min: 0, max: 9 });

test("the same answers as the searches, and nothing excluded that is the answer", () => {
  fc.assert(
    fc.property(fc.array(few), few, (values, x) => {
      const sorted = values.sort((a, b) => a - b);
      const [first, behind] = [lowerBound(sorted, x), upperBound(sorted, x)];
      expect(answerOf(traceSearch("lowerBound", { sorted, x }), (i) => i === first)).toBe(first);
      expect(answerOf(traceSearch("upperBound", { sorted, x }), (i) => i === behind)).toBe(behind);
      expect(answerOf(traceSearch("lastAtMost", { sorted, x }), (i) => i === behind - 1)).toBe(behind - 1);
    }),
  );
});

test("predicates", () => {
  for (let answer = -3; answer <= 8; answer++) {
    const first = { lo: -3, hi: 8, predicate: (k: number) => k >= answer };
    expect(answerOf(traceSearch("firstTrue", first))).toBe(firstTrue(first.lo, first.hi, first.predicate));
    const last = { lo: -3, hi: 8, predicate: (k: number) => k < answer };
    expect(answerOf(traceSearch("lastTrue", last))).toBe(lastTrue(last.lo, last.hi, last.predicate));
  }
});

test("rotated arrays and peaks", () => {
  fc.assert(
    fc.property(fc.array(few, { minLength: 1, maxLength: 12 }), fc.nat(), (values, turn) => {
      expect(answerOf(traceSearch("findPeak", { values }))).toBe(findPeak(values));
      const sorted = [...values].sort((a, b) => a - b);
      const by = turn % sorted.length;
      const rotated = [...sorted.slice(by), ...sorted.slice(0, by)];
      expect(answerOf(traceSearch("rotationIndex", { values: rotated }))).toBe(rotationIndex(rotated));
    }),
  );
});

test("a step says what was looked at, what goes, and why", () => {
  expect([...traceSearch("lowerBound", { sorted: [10, 20, 30], x: 25 })]).toEqual([
    {
      type: "exclude",
      round: 1,
      left: 0,
      right: 3,
      mid: 1,
      rounding: "down",
      keepsMid: "right = mid",
      value: 20,
      finding: "before x",
      assignment: "left = mid + 1",
      excluded: [0, 1],
      next: [2, 3],
    },
    {
      type: "exclude",
      round: 2,
      left: 2,
      right: 3,
      mid: 2,
      rounding: "down",
      keepsMid: "right = mid",
      value: 30,
      finding: "behind x",
      assignment: "right = mid",
      excluded: [3, 3],
      next: [2, 2],
    },
    { type: "found", round: 2, left: 2, right: 2, answer: 2 },
  ]);
});

describe("mid rounded the wrong way", () => {
  test("left = mid rounded down: two candidates stay two, which is caught", () => {
    const steps = [...traceSearch("lastAtMost", { sorted: [10, 20], x: 25 }, { rounding: "down" })];
    expect(steps.at(-1)).toEqual({
      type: "stuck",
      round: 2,
      left: 0,
      right: 1,
      mid: 0,
      rounding: "down",
      keepsMid: "left = mid",
      value: 10,
      finding: "before x",
      assignment: "left = mid",
    });
  });

  test("every search ends, with the right answer or stuck", () => {
    fc.assert(
      fc.property(fc.array(few, { minLength: 1 }), few, (values, x) => {
        const sorted = [...values].sort((a, b) => a - b);
        const predicate = (k: number) => k >= x;
        const traces = [
          [traceSearch("lowerBound", { sorted, x }, { rounding: "up" }), lowerBound(sorted, x)],
          [traceSearch("upperBound", { sorted, x }, { rounding: "up" }), upperBound(sorted, x)],
          [traceSearch("lastAtMost", { sorted, x }, { rounding: "down" }), upperBound(sorted, x) - 1],
          [traceSearch("firstTrue", { lo: 0, hi: 9, predicate }, { rounding: "up" }), x],
          [traceSearch("findPeak", { values }, { rounding: "up" }), findPeak(values)],
          [traceSearch("rotationIndex", { values: sorted }, { rounding: "up" }), 0],
        ] as const;
        for (const [trace, answer] of traces) {
          const last = [...trace].at(-1)!;
          if (last.type === "stuck") expect(last.right - last.left).toBe(1);
          else if (last.type === "found" && trace !== traces[4][0]) expect(last.answer).toBe(answer);
        }
      }),
    );
  });
});

test("bad input is refused at once", () => {
  const any = traceSearch as (kind: unknown, input: unknown, options?: unknown) => unknown;
  expect(() => any("lowerBound", { sorted: [3, 1], x: 2 })).toThrow(NotSortedError);
  expect(() => any("lowerBound", { sorted: [3, 1], x: 2 })).toThrow("got 3 at 0 before 1 at 1");
  expect(() => any("lowerBound", { sorted: [1], x: undefined })).toThrow(TypeError);
  expect(() => any("lowerBound", {})).toThrow("sorted must be an array");
  expect(() => any("lowerBound", undefined)).toThrow("input must be an object, got undefined");
  expect(() => any("toString", {})).toThrow(RangeError);
  expect(() => any(5, {})).toThrow("kind must be one of");
  expect(() => any("firstTrue", { lo: 2, hi: 1, predicate: () => true })).toThrow(RangeError);
  expect(() => any("firstTrue", { lo: 2n, hi: 3n, predicate: () => true })).toThrow(TypeError);
  expect(() => any("lastTrue", { lo: -(2 ** 53), hi: 3, predicate: () => true })).toThrow(RangeError);
  expect(() => any("firstTrue", { lo: 0, hi: 1 })).toThrow("predicate must be a function");
  expect(() => any("findPeak", { values: [] })).toThrow("values must hold at least one element, got none");
  expect(() => any("lowerBound", { sorted: [1], x: 1 }, { rounding: "sideways" })).toThrow(RangeError);
});
