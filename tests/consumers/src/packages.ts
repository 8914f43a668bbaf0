import { inject } from "vitest";
import type { InstalledPackage } from "./install-packages.js";

/** What a probe exports. */
export interface Probe {
  backend(): "wasm" | "portable";
  answers(): Record<string, unknown>;
  expected(): Record<string, unknown>;
  /** True of a package that has no portable path: where WebAssembly is refused, each of its calls throws an error that says so. */
  needsWebAssembly?: boolean;
}

/** The installed packages, each with the answers that its probe must give wherever it runs. */
export const packages: (InstalledPackage & ProbedPackage)[] = await Promise.all(
  inject("packages").map(async (installed) => {
    const { expected, needsWebAssembly } = (await import(`../probes/${installed.probe}.ts`)) as Probe;
    const answers = expected();
    const withoutWasm = needsWebAssembly ? { refused: true } : { backend: "portable", answers };
    return { ...installed, expected: answers, withoutWasm };
  }),
);

interface ProbedPackage {
  expected: Record<string, unknown>;
  /** What {@link RESULT} is where WebAssembly is refused. */
  withoutWasm: unknown;
}

/** An expression for what a probe gives: its path and answers, or that both refuse, naming the cure. */
export const RESULT = `(() => {
  const refusal = (call) => {
    try {
      return void call();
    } catch (error) {
      return /needs WebAssembly.*'wasm-unsafe-eval'/.test(error.message) ? "refused" : error.message;
    }
  };
  const refusals = [refusal(backend), refusal(answers)].filter(Boolean);
  if (refusals.length === 0) return { backend: backend(), answers: answers() };
  return { refused: refusals.every((text) => text === "refused") || refusals };
})()`;
