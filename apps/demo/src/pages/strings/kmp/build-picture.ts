import type { Mark, Picture } from "./alignment.js";
import type { BuildFrame } from "./build-frames.js";

/** What the figure draws at one step of building the failure function: the pattern under itself. */
export function buildPicture({ step, border }: BuildFrame): Picture {
  const { j } = step;
  const compares = step.type !== "entry";
  const start = j - border;
  const markOf = (unit: number): Mark => {
    if (unit < border) return "matched";
    return unit === border && compares ? "current" : "plain";
  };
  const picture: Picture = {
    textMarkOf: (place) => (place < start ? "plain" : markOf(place - start)),
    row: { start, markOf, bracket: step.type === "entry" && border > 0 ? [0, border] : undefined },
    comparison: compares ? { at: j, equal: step.type === "extend" && step.equal } : undefined,
  };
  if (step.type !== "fall back") return picture;
  return {
    ...picture,
    row: { start, markOf, bracket: [border - Math.max(step.to, 0), border] },
    nextRow: {
      start: j - step.to,
      markOf: (unit) => (unit < step.to ? "kept" : "plain"),
      bracket: [0, Math.max(step.to, 0)],
    },
  };
}
