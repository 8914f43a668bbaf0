import type { MarginRange } from "./circle-losses.js";

/** A margin as readers see it; angles in degrees, too. */
export function formatMargin(kind: MarginRange["kind"], m: number): string {
  if (kind === "factor") return `× ${m}`;
  if (kind === "cosine") return m.toFixed(2);
  return `${m.toFixed(2)} (${((m * 180) / Math.PI).toFixed(1)}°)`;
}
