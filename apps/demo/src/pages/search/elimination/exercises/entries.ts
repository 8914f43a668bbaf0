import { NotSortedError, traceSearch } from "@kb/search";
import { InputError } from "./input-error.js";

/** Elements of a list that the figure still shows well, and candidates. */
const MOST_ELEMENTS = 32;
const MOST_CANDIDATES = 64;
const LARGEST = 9999;

/** The numbers of a list, separated by commas or spaces of any script. */
export function listOf(text: string, { min = 1, max = MOST_ELEMENTS } = {}): number[] {
  const tokens = text.split(/[\s,，、;；]+/).filter((token) => token !== "");
  if (tokens.length < min || tokens.length > max) {
    throw new InputError("a", { type: "count", min, max, got: tokens.length });
  }
  return tokens.map((token) => numberIn(token, "a"));
}

/** A list of whole numbers from `least` on. */
export function wholesOf(text: string, least: number, limits = {}): number[] {
  const values = listOf(text, limits);
  for (const value of values) checkWhole(value, "a", least, LARGEST);
  return values;
}

/** A list that ascends. */
export function sortedOf(text: string): number[] {
  return checkedSorted(listOf(text));
}

/** Rows of numbers, separated by semicolons or line breaks. */
export function rowsOf(text: string): number[][] {
  listOf(text);
  return text
    .split(/[;；\n]/)
    .filter((row) => row.trim() !== "")
    .map((row) => listOf(row));
}

/** A single number. */
export function numberOf(text: string): number {
  return numberIn(text.trim(), "x");
}

/** A single whole number within bounds. */
export function wholeOf(text: string, min: number, max: number, field: "a" | "x" = "x"): number {
  return checkWhole(numberIn(text.trim(), field), field, min, max);
}

/** The list itself if it ascends. */
export function checkedSorted(values: number[]): number[] {
  try {
    traceSearch("lowerBound", { sorted: values, x: 0 });
  } catch (error) {
    if (!(error instanceof NotSortedError)) throw error;
    const { index } = error;
    throw new InputError("a", { type: "not sorted", index, value: values[index]!, next: values[index + 1]! });
  }
  return values;
}

/** Candidates that fit the figure. */
export function checkedCandidates(first: number, last: number): [number, number] {
  const got = last - first + 1;
  if (got > MOST_CANDIDATES) throw new InputError("a", { type: "candidates", max: MOST_CANDIDATES, got });
  return [first, last];
}

function numberIn(token: string, field: "a" | "x"): number {
  const value = Number(token.replace("−", "-"));
  if (token === "" || !Number.isFinite(value)) throw new InputError(field, { type: "not a number", token });
  if (Math.abs(value) > LARGEST) {
    throw new InputError(field, { type: "range", min: -LARGEST, max: LARGEST, got: value });
  }
  return value;
}

function checkWhole(value: number, field: "a" | "x", min: number, max: number): number {
  if (!Number.isInteger(value)) throw new InputError(field, { type: "not whole", token: String(value) });
  if (value < min || value > max) throw new InputError(field, { type: "range", min, max, got: value });
  return value;
}
