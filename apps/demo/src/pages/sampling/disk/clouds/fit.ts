import { chiSquareTest } from "@kb/sampling";
import type { Frame } from "./messages.js";

/** Chance that a frame of truly uniform points is called uneven, on either side. */
export const ALPHA = 1e-6;

export interface Fit {
  readonly statistic: number;
  readonly degreesOfFreedom: number;
  readonly pValue: number;
  readonly isUniform: boolean;
}

/** Pearson's test of the cells; counts that are too even are as suspicious as counts that are not even enough. */
export function fitOf({ cells }: Frame): Fit {
  const { statistic, degreesOfFreedom, pValue } = chiSquareTest(cells);
  return { statistic, degreesOfFreedom, pValue, isUniform: pValue > ALPHA && pValue < 1 - ALPHA };
}
