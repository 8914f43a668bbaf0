import { expect, describe as group, test } from "vitest";
import {
  checkAttached,
  checkChoice,
  checkFinite,
  checkFunction,
  checkInteger,
  checkNumber,
  checkObject,
  checkPositive,
  checkTypedArray,
  describe,
} from "../src/index.js";

test.each([
  [null, "null"],
  [undefined, "undefined"],
  [1n, "bigint 1"],
  [true, "boolean true"],
  ["10", "string 10"],
  [[1], "an array"],
  [{}, "an object"],
  [new Uint8Array(2), "a Uint8Array"],
  [Symbol("s"), "a symbol"],
  [() => 1, "a function"],
])("an error names %o", (value, name) => {
  expect(describe(value)).toBe(name);
});

test("an error never calls what the user wrote", () => {
  const trap = () => {
    throw new Error("called");
  };
  expect(describe({ toString: trap, [Symbol.toPrimitive]: trap })).toBe("an object");
});

group("numbers", () => {
  test.each<[() => void, string]>([
    [() => checkNumber("1", "x"), "x must be a number, got string 1"],
    [() => checkFinite(Number.NaN, "x"), "x must be a finite number, got NaN"],
    [() => checkFinite(-1, "radius", 0), "radius must be a finite number ≥ 0, got -1"],
    [() => checkFinite(2, "p", 0, 1), "p must be a finite number from 0 to 1, got 2"],
    [() => checkPositive(0, "x"), "x must be a finite number > 0, got 0"],
    [() => checkPositive(Number.POSITIVE_INFINITY, "x"), "x must be a finite number > 0, got Infinity"],
    [() => checkInteger(1.5, "n"), "n must be an integer ≥ 0, got 1.5"],
    [() => checkInteger(7, "n", 1, 6), "n must be an integer from 1 to 6, got 7"],
    [() => checkInteger(2 ** 53, "n"), `n must be an integer ≥ 0, got ${2 ** 53}`],
  ])("%s", (check, message) => {
    expect(check).toThrow(message);
  });

  test("what is allowed passes", () => {
    checkNumber(Number.NaN, "x");
    checkFinite(0, "x", 0, 0);
    checkPositive(Number.MIN_VALUE, "x");
    checkInteger(0, "n");
    checkInteger(6, "n", 1, 6);
  });
});

test("choices", () => {
  checkChoice("left", "side", ["left", "right"]);
  const allowed = 'side must be one of "left", "right", got ';
  expect(() => checkChoice("up", "side", ["left", "right"])).toThrow(new RangeError(`${allowed}string up`));
  expect(() => checkChoice(1, "side", ["left", "right"])).toThrow(new TypeError(`${allowed}number 1`));
});

test("functions and objects", () => {
  checkFunction(() => 1, "f");
  checkObject({}, "options");
  expect(() => checkFunction(1, "f")).toThrow("f must be a function, got number 1");
  expect(() => checkObject(null, "options")).toThrow("options must be an object, got null");
});

group("typed arrays", () => {
  test("kind, then length", () => {
    checkTypedArray(new Float32Array(2), "x", [Float32Array, Float64Array], 2);
    expect(() => checkTypedArray([1], "x", [Float32Array, Float64Array])).toThrow(
      new TypeError("x must be a Float32Array or Float64Array, got an array"),
    );
    expect(() => checkTypedArray(new Float32Array(3), "x", [Float32Array], 2, "[rows]")).toThrow(
      new RangeError("x must have 2 elements ([rows]), got 3"),
    );
  });

  test("a buffer that was transferred away", () => {
    const view = new Float32Array(4);
    structuredClone(view.buffer, { transfer: [view.buffer] });
    expect(() => checkAttached(view, "x")).toThrow(new TypeError("x is a view of a detached buffer"));
    expect(() => checkTypedArray(view, "x", [Float32Array], 0)).toThrow("detached");
    checkAttached(new Float32Array(0), "x");
  });
});
