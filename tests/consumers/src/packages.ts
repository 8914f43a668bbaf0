import { inject } from "vitest";
import type { InstalledPackage } from "./install-packages.js";

/** What a probe exports. */
export interface Probe {
  backend(): "wasm" | "portable";
  answers(): Record<string, unknown>;
  expected(): Record<string, unknown>;
}

/** The installed packages, each with the answers that its probe must give wherever it runs. */
export const packages: (InstalledPackage & { expected: Record<string, unknown> })[] = await Promise.all(
  inject("packages").map(async (installed) => {
    const { expected } = (await import(`../probes/${installed.probe}.ts`)) as Probe;
    return { ...installed, expected: expected() };
  }),
);
