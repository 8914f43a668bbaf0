import { checkObject, checkTypedArray } from "@kb/checks";
import { doublesAt, inWorkspace } from "../workspace.js";
import type { MarginSettings } from "./margin.js";
import { bendTargets, TARGET_BYTES, TARGET_WORDS } from "./targets.js";

/**
 * φ(θ), what a margin makes of cos θ, at each of `angles` (radians, 0 to π): the curve by which the losses are compared. `norm` is the
 * embedding's length, on which magFace's and adaFace's margins depend.
 *
 * O(angles). Throws a TypeError for settings that are not a preset's or angles that are not a Float64Array.
 *
 * @example
 * targetLogitCurve(cosFace({ m: 0.4 }), Float64Array.of(0)); // Float64Array [0.6]
 */
export function targetLogitCurve(settings: MarginSettings, angles: Float64Array, norm = 20): Float64Array {
  checkObject(settings, "settings");
  checkObject(settings.margin, "settings.margin");
  checkTypedArray(angles, "angles", [Float64Array]);
  const rows = angles.length;
  return inWorkspace({ targets: rows * TARGET_BYTES }, ({ targets }) => {
    const words = doublesAt(targets, rows * TARGET_WORDS).fill(0);
    angles.forEach((angle, row) => {
      const half = Math.sin(angle / 2);
      const below = 2 * half * half;
      words.set([norm, 1, 1 - below, below, 2 - below], row * TARGET_WORDS);
    });
    bendTargets(settings.margin, targets, rows, new Int32Array(rows));
    return Float64Array.from(angles, (_, row) => words[row * TARGET_WORDS + PHI]!);
  });
}

/** Where a target's record holds φ. */
const PHI = 5;
