import { expect, test } from "vitest";
import { checkAgreement, Disagreement, sameAnswer } from "../src/agreement.js";

test("answers are the same by value", () => {
  expect(sameAnswer(3, 3)).toBe(true);
  expect(sameAnswer(Number.NaN, Number.NaN)).toBe(true);
  expect(sameAnswer(Uint32Array.of(1, 2), [1, 2])).toBe(true);
  expect(sameAnswer([], new Uint8Array())).toBe(true);
});

test("answers that differ are told apart", () => {
  expect(sameAnswer(3, "3")).toBe(false);
  expect(sameAnswer(undefined, 0)).toBe(false);
  expect(sameAnswer([1, 2], [1, 2, 3])).toBe(false);
  expect(sameAnswer([1, 2], [2, 1])).toBe(false);
  expect(sameAnswer([1], 1)).toBe(false);
});

test("a disagreement names both contenders and both answers", () => {
  const answers = [
    { name: "ours", value: Uint32Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9) },
    { name: "agrees", value: [1, 2, 3, 4, 5, 6, 7, 8, 9] },
    { name: "differs", value: -1 },
  ];
  expect(() => checkAgreement(answers)).toThrow(Disagreement);
  expect(() => checkAgreement(answers)).toThrow(
    "differs answers -1, but ours answers [1, 2, 3, 4, 5, 6, 7, 8, …] (9)",
  );
});

test("a case may say what it takes for equal", () => {
  const near = (one: unknown, other: unknown) => Math.abs(Number(one) - Number(other)) < 1e-6;
  const answers = [
    { name: "f64", value: 0.1 },
    { name: "f32", value: Math.fround(0.1) },
  ];
  expect(() => checkAgreement(answers)).toThrow(Disagreement);
  checkAgreement(answers, near);
});
