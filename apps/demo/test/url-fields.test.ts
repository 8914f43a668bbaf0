import { expect, test } from "vitest";
import { choiceField, flagField, numberField, textField } from "../src/url-fields.js";

test("a number field takes numbers within its bounds and nothing else", () => {
  const field = numberField(3, { min: -2, max: 10 });
  expect(["-2", "0", "2.5", "10"].map(field.parse)).toEqual([-2, 0, 2.5, 10]);
  expect(["", " ", "x", "NaN", "Infinity", "-3", "11", "1px"].map(field.parse)).toEqual(
    Array(8).fill(undefined),
  );
  expect(numberField(0).parse("Infinity")).toBeUndefined();
});

test("a whole number field takes no fractions", () => {
  const field = numberField(0, { whole: true });
  expect(field.parse("4")).toBe(4);
  expect(field.parse("4.5")).toBeUndefined();
});

test("a choice field takes its choices", () => {
  const field = choiceField(["naive", "kmp"], "kmp");
  expect(field.parse("naive")).toBe("naive");
  expect(field.parse("toString")).toBeUndefined();
});

test("a flag is 1 or 0", () => {
  const field = flagField(true);
  expect([field.parse("1"), field.parse("0"), field.parse("true")]).toEqual([true, false, undefined]);
  expect([field.format(true), field.format(false)]).toEqual(["1", "0"]);
});

test("text too long for a link is not written to it, nor read from it", () => {
  const field = textField("abc", 5);
  expect(field.format("12345")).toBe("12345");
  expect(field.format("123456")).toBe("abc");
  expect(field.parse("123456")).toBeUndefined();
  expect(field.parse("")).toBe("");
});
