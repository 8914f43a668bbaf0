import { checkFinite, checkInteger, checkObject, checkPositive } from "@kb/checks";
/** What {@link AdaptiveKlController} aims at. */
export interface AdaptiveKlOptions {
  /** The first coefficient, ≥ 0; default 0.2. */
  readonly init?: number | undefined;
  /** The KL divergence to keep to, > 0; default 6. */
  readonly target?: number | undefined;
  /** Samples over which the coefficient follows, > 0; default 10000. */
  readonly horizon?: number | undefined;
}

/**
 * A KL coefficient that rises while the divergence is above its target and falls while it is below:
 * β ← β(1 + clip(KL / target − 1, ±0.2) · n / horizon). Source: Ziegler et al., “Fine-tuning language models from human
 * preferences” (2019), whose numbers are the defaults.
 *
 * @example
 * ```ts
 * const controller = new AdaptiveKlController({ init: 0.5, target: 6, horizon: 1000 });
 * controller.update(60, 1000); // 0.6
 * controller.coefficient; // 0.6
 * ```
 */
export class AdaptiveKlController {
  /** The coefficient now. */
  coefficient: number;
  readonly #target: number;
  readonly #horizon: number;

  /** Throws a TypeError or RangeError for options of the wrong kind or range. */
  constructor(options: AdaptiveKlOptions = {}) {
    checkObject(options, "options");
    const { init = 0.2, target = 6, horizon = 10_000 } = options;
    checkFinite(init, "init", 0);
    checkPositive(target, "target");
    checkPositive(horizon, "horizon");
    this.coefficient = init;
    this.#target = target;
    this.#horizon = horizon;
  }

  /** Takes the KL divergence measured on `samples` samples into account and returns the new coefficient. */
  update(kl: number, samples: number): number {
    checkFinite(kl, "kl");
    checkInteger(samples, "samples");
    const error = Math.max(-0.2, Math.min(kl / this.#target - 1, 0.2));
    this.coefficient *= 1 + (error * samples) / this.#horizon;
    return this.coefficient;
  }
}
