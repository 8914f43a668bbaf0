import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";

/** A tensor of the golden files: row-major, with NaN and infinities as strings. */
export interface GoldenTensor {
  readonly shape: readonly number[];
  readonly dtype: "f32" | "f64" | "i32" | "u8";
  readonly data: readonly (number | string)[];
}

/** Inputs with what float64 automatic differentiation made of them. */
export interface GoldenCase {
  readonly op: string;
  readonly id: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly inputs: Readonly<Record<string, GoldenTensor>>;
  readonly out64: Readonly<Record<string, GoldenTensor>>;
  readonly grad64?: Readonly<Record<string, GoldenTensor>>;
}

/** What an adapter makes of a case: outputs and gradients by name; only those that both sides have are compared. */
export interface Answer {
  readonly out: Readonly<Record<string, number | ArrayLike<number> | undefined>>;
  readonly grad?: Readonly<Record<string, ArrayLike<number> | undefined>>;
}

/** How far from float64 an answer may be, absolutely plus relatively. */
export interface Tolerance {
  readonly value: number;
  readonly gradient: number;
}

/** The folders of the golden files: `GOLDEN_DIR`, for any further set in the same format, and this one. */
const folders = [process.env.GOLDEN_DIR ?? "", fileURLToPath(new URL(".", import.meta.url))];

/** The cases of the first `<family>.json`. */
export function goldenCases(family: string): readonly GoldenCase[] {
  const file = folders.map((folder) => join(folder, `${family}.json`)).find(existsSync)!;
  return JSON.parse(readFileSync(file, "utf8")).cases;
}

export function floats({ data }: GoldenTensor): Float32Array {
  return Float32Array.from(data, Number);
}

export function integers({ data }: GoldenTensor): Int32Array {
  return Int32Array.from(data, Number);
}

/** Compares an adapter's answer with the case, tensor by tensor. */
export function expectGolden({ out64, grad64 = {} }: GoldenCase, answer: Answer, tolerance: Tolerance): void {
  for (const [name, got] of Object.entries(answer.out)) {
    if (got !== undefined && out64[name] !== undefined)
      expectClose(name, typeof got === "number" ? [got] : got, out64[name], tolerance.value);
  }
  for (const [name, expected] of Object.entries(grad64)) {
    const got = answer.grad?.[name];
    expect(got, `gradient of ${name}`).toBeDefined();
    expectClose(`gradient of ${name}`, got!, expected, tolerance.gradient);
  }
}

function expectClose(name: string, got: ArrayLike<number>, expected: GoldenTensor, tolerance: number): void {
  expect(got.length, `${name}: length`).toBe(expected.data.length);
  expected.data.forEach((value, i) => {
    const number = Number(value);
    const allowed = tolerance * (1 + Math.abs(number));
    const isClose = Object.is(got[i], number) || got[i] === number || Math.abs(got[i]! - number) <= allowed;
    if (!isClose) expect.fail(`${name}[${i}]: ${got[i]} is not ${number} within ${allowed}`);
  });
}
