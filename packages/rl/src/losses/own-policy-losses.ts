import { checkFunction } from "@kb/checks";
import type { FusedPolicyLossOptions } from "./logits/fused-options.js";
import type { TokenLoss } from "./token-loss.js";

/** Makes a loss of the options that {@link fusedPolicyLoss} was given. */
export type PolicyLossMaker = (options: FusedPolicyLossOptions) => TokenLoss;

/** What was registered, by name. */
export const ownPolicyLosses: Map<string, PolicyLossMaker> = /* @__PURE__ */ new Map();

/**
 * Lets {@link fusedPolicyLoss} know a loss of your own by `name`, so that settings stay plain data; an own loss of that name is
 * replaced. Throws a TypeError unless name is a text and `make` a function.
 *
 * @example
 * ```ts
 * // −A log π, of positive advantages alone.
 * registerPolicyLoss("positive", () => ({ count, advantages, logProbs }, { values, slopes }) => {
 *   for (let i = 0; i < count; i++) {
 *     const weight = Math.max(advantages[i], 0);
 *     values[i] -= weight * logProbs[i];
 *     slopes[i] -= weight;
 *   }
 * });
 * const [logits, actions, advantages] = [Float32Array.of(0, 0), Int32Array.of(0), Float32Array.of(1)];
 * const input = { logits, actions, advantages, rows: 1, classes: 2 };
 * fusedPolicyLoss(input, { loss: "positive" }).gradLogits; // Float32Array [-0.5, 0.5]
 * ```
 */
export function registerPolicyLoss(name: string, make: PolicyLossMaker): void {
  if (typeof name !== "string") throw new TypeError(`name must be a string, got ${typeof name}`);
  checkFunction(make, "make");
  ownPolicyLosses.set(name, make);
}
