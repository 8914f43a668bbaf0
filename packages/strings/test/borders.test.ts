import fc from "fast-check";
import { expect, test } from "vitest";
import { borders, failureFunction, failureTrace, period, prefixFunction, zFunction } from "../src/index.js";
import * as reference from "./reference/borders.js";
import { smallStrings } from "./small-strings.js";

const functions = {
  borders,
  period,
  prefixFunction,
  zFunction,
  failureFunction,
  strongFailureFunction: (pattern: ArrayLike<unknown>) => failureFunction(pattern, { strong: true }),
};

test("all agree with their definitions on every string over {a, b} up to length 10", () => {
  for (const pattern of smallStrings(10)) {
    expect([...prefixFunction(pattern)], pattern).toEqual(reference.prefixFunction(pattern));
    expect([...failureFunction(pattern)], pattern).toEqual(reference.failureFunction(pattern, false));
    expect([...failureFunction(pattern, { strong: true })], pattern).toEqual(
      reference.failureFunction(pattern, true),
    );
    expect([...zFunction(pattern)], pattern).toEqual(reference.zFunction(pattern));
    expect([...borders(pattern)], pattern).toEqual(reference.borders(pattern));
    expect(period(pattern), pattern).toBe(reference.period(pattern));
  }
});

test("any string, its bytes, its code units and its characters give the same", () => {
  const latin1 = fc.string({ unit: fc.constantFrom("a", "b", "ÿ"), maxLength: 60 });
  fc.assert(
    fc.property(latin1, (pattern) => {
      const units = Array.from(pattern, (unit) => unit.charCodeAt(0));
      for (const f of Object.values(functions)) {
        const expected = f(pattern);
        expect(f(Uint8Array.from(units))).toEqual(expected);
        expect(f(Uint16Array.from(units))).toEqual(expected);
        expect(f([...pattern])).toEqual(expected);
      }
    }),
  );
});

test("a pattern with period p repeats its unit at every p", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 200 }),
      (pattern) => {
        const p = period(pattern);
        expect(pattern).toBe(
          pattern
            .slice(0, p)
            .repeat(Math.ceil(pattern.length / p))
            .slice(0, pattern.length),
        );
        expect(borders(pattern)[0] ?? 0).toBe(pattern.length - p);
      },
    ),
  );
});

test("strings are sequences of UTF-16 code units, lone surrogates included", () => {
  expect([...prefixFunction("😀😀")]).toEqual([0, 0, 1, 2]);
  expect([...borders("\ud83da\ud83d")]).toEqual([1]);
});

test("empty and one-unit patterns", () => {
  expect(prefixFunction("")).toEqual(new Uint32Array(0));
  expect(failureFunction("")).toEqual(Int32Array.of(-1));
  expect(failureFunction("", { strong: true })).toEqual(Int32Array.of(-1));
  expect(zFunction("")).toEqual(new Uint32Array(0));
  expect(borders("")).toEqual(new Uint32Array(0));
  expect(period("")).toBe(0);
  expect(failureFunction("a", { strong: true })).toEqual(Int32Array.of(-1, 0));
  expect(period("a")).toBe(1);
});

test("undefined is a unit like any other, not the end of the pattern", () => {
  const pattern = [undefined, undefined];
  expect(failureFunction(pattern, { strong: true })).toEqual(Int32Array.of(-1, -1, 1));
  const entries = [...failureTrace(pattern)].filter((step) => step.type === "entry");
  expect(entries.map(({ nextval }) => nextval)).toEqual([-1, -1, 1]);
});

test("a long unary pattern takes linear time", () => {
  const pattern = "a".repeat(1_000_000);
  expect(period(pattern)).toBe(1);
  expect(zFunction(pattern)[1]).toBe(999_999);
  expect(prefixFunction(`${pattern}b`).at(-1)).toBe(0);
  expect(failureFunction(`${pattern}b`, { strong: true })[1_000_000]).toBe(999_999);
});

test("anything that is no sequence gives a TypeError that names the argument", () => {
  const detached = new Uint8Array(4);
  structuredClone(detached, { transfer: [detached.buffer] });
  const bad = [undefined, null, 7, true, Symbol("s"), {}, () => 0, { length: -1 }, { length: 1.5 }, detached];
  for (const value of bad) {
    for (const [name, f] of Object.entries(functions)) {
      const call = () => f(value as unknown as string);
      expect(call, name).toThrow(TypeError);
      expect(call, name).toThrow(/^pattern /);
    }
  }
});
