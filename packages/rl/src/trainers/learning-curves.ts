import { checkFunction, checkObject, describe } from "@kb/checks";
import type { Progress, Training } from "./training.js";

/** What {@link learningCurves} takes. */
export interface LearningCurvesOptions {
  readonly seeds: readonly number[];
  /** Makes the training of a seed. */
  readonly train: (seed: number) => Training;
  /** Whether a training is good enough to stop; without it, each goes on to its last step. */
  readonly until?: (progress: Progress) => boolean;
}

/** How one seed's training went: an entry for each update. */
export interface LearningCurve {
  readonly seed: number;
  readonly steps: Float64Array;
  /** The mean return of the last hundred episodes; NaN before the first. */
  readonly meanReturns: Float64Array;
  /** What greedy episodes earned; NaN where an update did not evaluate. */
  readonly evaluations: Float64Array;
  /** Whether `until` stopped it. */
  readonly stopped: boolean;
}

/**
 * The learning curves of several seeds, one after another, as data to draw.
 *
 * @example
 * ```ts
 * const train = (seed) => a2c({ env: makeEnv("CartPole-v1", { envs: 8, seed }), seed, totalSteps: 400 });
 * const curves = learningCurves({ seeds: [1, 2], train });
 * curves.map(({ steps }) => steps.at(-1)); // [400, 400]
 * ```
 */
export function learningCurves(options: LearningCurvesOptions): LearningCurve[] {
  checkObject(options, "options");
  const { seeds, train, until = () => false } = options;
  checkFunction(train, "train");
  if (!Array.isArray(seeds)) throw new TypeError(`seeds must be an array, got ${describe(seeds)}`);
  return seeds.map((seed: number) => {
    const reports: Progress[] = [];
    let stopped = false;
    for (const progress of train(seed)) {
      reports.push(progress);
      stopped = until(progress);
      if (stopped) break;
    }
    const column = (read: (progress: Progress) => number) => Float64Array.from(reports, read);
    return {
      seed,
      steps: column(({ steps }) => steps),
      meanReturns: column(({ meanReturn }) => meanReturn),
      evaluations: column(({ evaluation }) => evaluation ?? Number.NaN),
      stopped,
    };
  });
}
