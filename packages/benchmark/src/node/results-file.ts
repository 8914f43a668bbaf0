import { existsSync, readFileSync, writeFileSync } from "node:fs";
import type { CaseResult } from "../result.js";
import type { Machine } from "./machine.js";

/** What bench/results.json holds; a package may add findings of its own under other keys. */
export interface RecordedResults {
  readonly suite: string;
  /** The day of the run, `2026-01-31`. */
  readonly date: string;
  readonly machine: Machine;
  readonly backend?: string;
  readonly cases: readonly CaseResult[];
}

/** The recorded results. Throws with the command to run when there are none yet. */
export function readResults<T extends RecordedResults>(file: string): T {
  if (!existsSync(file)) throw new Error(`${file} does not exist: run the package's bench first`);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** Replaces these keys of the file and keeps the others. */
export function writeResults(file: string, changes: Readonly<Record<string, unknown>>): void {
  const recorded = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
  writeFileSync(file, `${JSON.stringify({ ...recorded, ...changes }, roundNumber, 2)}\n`);
}

/** Five digits: more would only be noise. */
function roundNumber(_key: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;
}
