/** What one step of a policy's optimiser may be told. */
export interface PolicyStep {
  /** Instead of the optimiser's own. */
  readonly learningRate?: number;
  /** Multiplies the gradient first: what clipping by the norm of several models makes of it. */
  readonly gradientScale?: number;
}

/**
 * What trainers ask of a model, whatever computes it: rows of numbers in, rows of numbers out, and back. {@link mlp} makes
 * one in the kernel, `@kb/rl/tfjs` one of a TensorFlow.js model.
 */
export interface Policy {
  /** Numbers a row. */
  readonly inputs: number;
  readonly outputs: number;
  /** `[rows, outputs]` for `[rows, inputs]`: logits, means or values. Every array belongs to the caller. */
  forward(batch: Float32Array): Float32Array;
  /** Adds the gradient of a loss, given its gradient with respect to what the last `forward` gave. */
  backward(outputGradient: Float32Array): void;
  /** One step of the optimiser, which clears the gradient. */
  step(options?: PolicyStep): void;
  /** The Euclidean norm of the gradient; trainers that are to clip it need this. */
  gradientNorm?(): number;
  /** All that decides how it goes on; a trainer needs it to be saved. */
  save?(): Uint8Array;
  /** Takes up what {@link save} gave. */
  load?(saved: Uint8Array): void;
}

/** A policy or critic that deterministic policy gradients can go through, and that another can follow slowly. */
export interface DifferentiablePolicy extends Policy {
  /** The gradient with respect to the last batch, `[rows, inputs]`; that of the parameters stays as it is. */
  inputGradient(outputGradient: Float32Array): Float32Array;
  /** Moves the parameters by `share` of the way to those of `other`. */
  follow(other: this, share: number): void;
}
