import { checkFinite, checkPositive, checkTypedArray } from "@kb/checks";
import { floatsAt, inWorkspace } from "../workspace.js";

/** A loss with its gradient. */
export interface LossResult {
  readonly loss: number;
  /** By the first argument, and of its length. */
  readonly grad: Float32Array;
}

/** What the sum of losses is divided by. */
export interface NormalizerOptions {
  /** A number > 0. */
  readonly normalizer?: number | undefined;
}

/** Checks an array and its targets, of any number of elements, and the divisor of their losses' sum. */
export function checkPairs(
  values: unknown,
  name: string,
  targets: unknown,
  targetName: string,
  { normalizer }: NormalizerOptions,
): void {
  checkTypedArray(values, name, [Float32Array]);
  checkTypedArray(targets, targetName, [Float32Array], values.length, `as ${name}`);
  if (normalizer !== undefined) checkPositive(normalizer, "normalizer");
}

/** Checks that targets are probabilities; NaN passes. */
export function checkShares(targets: Float32Array, name: string): void {
  for (let i = 0; i < targets.length; i++) {
    if (targets[i]! < 0 || targets[i]! > 1) checkFinite(targets[i], `${name}[${i}]`, 0, 1);
  }
}

/** Copies logits and targets to a kernel, and its sum and gradient back; `sum` is told their addresses and that of the gradient. */
export function reducePairs(
  logits: Float32Array,
  targets: Float32Array,
  normalizer: number,
  sum: (logits: number, targets: number, gradient: number) => number,
): LossResult {
  const bytes = logits.length * 4;
  return inWorkspace({ logits: bytes, targets: bytes, gradient: bytes }, (at) => {
    floatsAt(at.logits, logits.length).set(logits);
    floatsAt(at.targets, targets.length).set(targets);
    const loss = sum(at.logits, at.targets, at.gradient) / normalizer;
    return { loss, grad: floatsAt(at.gradient, logits.length).slice() };
  });
}
