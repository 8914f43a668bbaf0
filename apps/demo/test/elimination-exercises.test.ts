import { describe, expect, test } from "vitest";
import { xorshift } from "../src/pages/search/elimination/column/random.js";
import type { Entries, Problem } from "../src/pages/search/elimination/exercises/exercise.js";
import {
  EXERCISE_NAMES,
  EXERCISES,
  type ExerciseName,
} from "../src/pages/search/elimination/exercises/exercises.js";
import { InputError } from "../src/pages/search/elimination/exercises/input-error.js";
import { exercises as english } from "../src/pages/search/elimination/exercises/words.en.js";
import { exercises as chinese } from "../src/pages/search/elimination/exercises/words.zh.js";
import { framesOf } from "../src/pages/search/elimination/figure/frames.js";

const ROUNDS = 200;

describe("the exercises of elimination", () => {
  test.each(EXERCISE_NAMES)("%s: trace, sample and a scan agree", (name) => {
    const { pose, example } = EXERCISES[name];
    expect(answerOf(pose(example))).toBe(pose(example).scan());
    const random = xorshift(7);
    for (let round = 0; round < ROUNDS; round++) {
      const entries = randomEntries(name, random);
      const problem = pose(entries);
      const answer = answerOf(problem);
      expect({ entries, answer }).toEqual({ entries, answer: problem.scan() });
      expect(problem.solve()).toBe(answer);
    }
  });

  test.each(EXERCISE_NAMES)("%s: rounded the wrong way it ends, by luck right or caught", (name) => {
    const { pose } = EXERCISES[name];
    const random = xorshift(11);
    for (let round = 0; round < ROUNDS; round++) {
      const problem = pose(randomEntries(name, random));
      const last = framesOf(problem, problem.loop.form === "last" ? "down" : "up").at(-1)!;
      if (last.type === "found" && name !== "peak") expect(last.step.answer).toBe(problem.scan());
      else expect(["stuck", "found"]).toContain(last.type);
    }
  });

  test.each(EXERCISE_NAMES)("%s: both languages say why for every assignment that occurs", (name) => {
    const random = xorshift(13);
    const { pose } = EXERCISES[name];
    for (let round = 0; round < ROUNDS; round++) {
      for (const frame of framesOf(pose(randomEntries(name, random)), "needed")) {
        if (frame.type !== "exclude") continue;
        expect(english[name].reasons[frame.step.assignment]).toBeTruthy();
        expect(chinese[name].reasons[frame.step.assignment]).toBeTruthy();
      }
    }
  });

  test.each<[ExerciseName, Entries, string]>([
    ["first", { a: "", x: "1" }, "count"],
    ["first", { a: "1, two", x: "1" }, "not a number"],
    ["first", { a: "1, 3, 2", x: "1" }, "not sorted"],
    ["first", { a: "1", x: "" }, "not a number"],
    ["first", { a: "1 2", x: "1e9" }, "range"],
    ["first", { a: "1 ".repeat(33), x: "1" }, "count"],
    ["sqrt", { a: "", x: "-1" }, "range"],
    ["sqrt", { a: "", x: "2.5" }, "not whole"],
    ["bad", { a: "10", x: "11" }, "range"],
    ["rotated", { a: "3, 1, 2, 1", x: "" }, "not rotated"],
    ["rotated", { a: "2, 1, 3", x: "" }, "not rotated"],
    ["matrix", { a: "1, 2; 3", x: "1" }, "ragged"],
    ["matrix", { a: "1, 4; 3, 5", x: "1" }, "not sorted"],
    ["ship", { a: "1, 0", x: "1" }, "range"],
    ["ship", { a: "90, 90", x: "1" }, "candidates"],
    ["split", { a: "1, 2", x: "3" }, "range"],
    ["kth", { a: "1, 2; 2, 3", x: "5" }, "range"],
    ["duplicate", { a: "1, 3", x: "" }, "range"],
    ["median", { a: "1, 2, 3", x: "" }, "rows"],
  ])("%s refuses %j: %s", (name, entries, type) => {
    expect(complaintAbout(name, entries)).toBe(type);
  });

  test("a peak is not less than its neighbours", () => {
    const random = xorshift(17);
    for (let round = 0; round < ROUNDS; round++) {
      const entries = randomEntries("peak", random);
      const values = entries.a.split(",").map(Number);
      const k = answerOf(EXERCISES.peak.pose(entries));
      for (const beside of [k - 1, k + 1]) expect(values[beside] ?? -1).toBeLessThanOrEqual(values[k]!);
    }
  });

  test("separators of any script, a true minus sign, equal elements, one element", () => {
    const { pose } = EXERCISES.first;
    expect(answerOf(pose({ a: "−2，1、3 5", x: "2" }))).toBe(2);
    expect(answerOf(pose({ a: "4, 4, 4, 4", x: "4" }))).toBe(0);
    expect(answerOf(EXERCISES.above.pose({ a: "4, 4, 4, 4", x: "4" }))).toBe(4);
    expect(answerOf(pose({ a: "5", x: "7" }))).toBe(1);
    expect(answerOf(EXERCISES.last.pose({ a: "5", x: "3" }))).toBe(-1);
  });
});

function answerOf(problem: Problem): number {
  const last = framesOf(problem, "needed").at(-1)!;
  if (last.type !== "found") throw new Error(`the search ended with ${last.type}`);
  return last.step.answer;
}

function complaintAbout(name: ExerciseName, entries: Entries): string | undefined {
  try {
    EXERCISES[name].pose(entries);
    return undefined;
  } catch (error) {
    if (error instanceof InputError) return error.complaint.type;
    throw error;
  }
}

/** Entries that the exercise accepts, small enough for ties to be frequent. */
function randomEntries(name: ExerciseName, random: () => number): Entries {
  const upTo = (limit: number): number => Math.floor(random() * (limit + 1));
  const list = (length: number, limit: number): number[] => Array.from({ length }, () => upTo(limit));
  const sorted = (length: number): number[] => list(length, 12).sort((a, b) => a - b);
  const n = 1 + upTo(11);
  switch (name) {
    case "first":
    case "above":
    case "last":
      return { a: sorted(n).join(), x: String(upTo(14) - 1) };
    case "sqrt":
      return { a: "", x: String(upTo(60)) };
    case "bad":
      return { a: String(n), x: String(1 + upTo(n - 1)) };
    case "rotated": {
      const values = sorted(n);
      const cut = upTo(n - 1);
      return { a: [...values.slice(cut), ...values.slice(0, cut)].join(), x: "" };
    }
    case "peak":
      return { a: list(n, 9).join(), x: "" };
    case "matrix": {
      const width = 1 + upTo(9);
      const values = sorted(3 * width);
      return {
        a: [0, 1, 2].map((row) => values.slice(row * width, (row + 1) * width).join()).join(";"),
        x: String(upTo(13)),
      };
    }
    case "ship":
      return {
        a: list(Math.min(n, 6), 8)
          .map((weight) => weight + 1)
          .join(),
        x: String(1 + upTo(n)),
      };
    case "split":
      return { a: list(Math.min(n, 6), 9).join(), x: String(1 + upTo(Math.min(n, 6) - 1)) };
    case "kth":
      return { a: [n, 2, 5].map((length) => sorted(length).join()).join(";"), x: String(1 + upTo(n + 6)) };
    case "duplicate": {
      const values = Array.from({ length: n }, (_, i) => i + 1);
      const twice = 1 + upTo(n - 1);
      return { a: [...values.map((value) => (random() < 0.2 ? twice : value)), twice].join(), x: "" };
    }
    case "hindex":
      return { a: list(n, 12).join(), x: "" };
    case "median":
      return { a: [n, 1 + upTo(9)].map((length) => sorted(length).join()).join(";"), x: "" };
  }
}
