import type { Space } from "../envs/space.js";
import type { PolicyStep } from "../nn/policy.js";

/** What a policy's outputs mean: how actions come of them, and how a loss on their probabilities goes back to them. */
export interface ActionHead {
  readonly space: Space;
  /** Numbers a row that the policy must give. */
  readonly outputs: number;
  /** Actions by chance, with the logarithms of their probabilities or densities. */
  sample(outputs: Float32Array, rows: number): { actions: Float32Array; logProbs: Float32Array };
  /** The likeliest actions. */
  greedy(outputs: Float32Array, rows: number): Float32Array;
  /** Of given actions; also the entropy of each row's distribution. */
  evaluate(outputs: Float32Array, actions: Float32Array): { logProbs: Float32Array; entropies: Float32Array };
  /**
   * The gradient of the outputs of the last {@link evaluate}, given those of its logarithms and, one for all rows, of its
   * entropies; adds to that of the head's own parameters.
   */
  backward(dLogProbs: Float32Array, dEntropy: number): Float32Array;
  /** Σ g² over the head's own parameters. */
  squaredGradientNorm(): number;
  /** One step of the optimiser of the head's own parameters. */
  step(options: PolicyStep): void;
  /** The head's own parameters and their optimiser. */
  save(): Uint8Array;
  /** Takes up what {@link save} gave. */
  load(saved: Uint8Array): void;
  /** Gives its memory back. */
  free(): void;
}
