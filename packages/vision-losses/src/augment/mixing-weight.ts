import { checkFinite, checkPositive } from "@kb/checks";
import { inWorkspace } from "../workspace.js";
import { drawWord, type Random } from "./draw.js";
import { augmentKernel } from "./kernel.js";

/** How much of the first image is kept. */
export interface MixingOptions {
  /** λ comes from Beta(alpha, alpha); default 1, uniform. */
  readonly alpha?: number | undefined;
  /** λ itself, 0 to 1, rather than a random one. */
  readonly lambda?: number | undefined;
}

const GENERATOR_BYTES = 16;

/** Draws λ: no number of `draw` if it is given, one if it is uniform, and two, as a seed, for other alphas. */
export function mixingWeight({ alpha = 1, lambda }: MixingOptions, draw: Random): number {
  checkPositive(alpha, "alpha");
  if (lambda !== undefined) {
    checkFinite(lambda, "lambda", 0, 1);
    return lambda;
  }
  if (alpha === 1) return draw();
  const { exp, logBetaOdds, seedGenerator } = augmentKernel();
  const [seed, stream] = [drawWord(draw), drawWord(draw)];
  return inWorkspace({ generator: GENERATOR_BYTES }, ({ generator }) => {
    seedGenerator(generator, seed, stream);
    return 1 / (1 + exp(-logBetaOdds(alpha, generator)));
  });
}
