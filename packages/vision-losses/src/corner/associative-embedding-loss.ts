import { checkChoice, checkFinite, checkLength, checkObject, checkTypedArray } from "@kb/checks";

/** Options of {@link associativeEmbeddingLoss}. */
export interface AssociativeEmbeddingOptions {
  /** `"paper"` pushes nothing where there is one object; `"official"` is what CornerNet's code does, below. Default `"paper"`. */
  readonly mode?: "paper" | "official" | undefined;
  /** How far apart tags of different objects should be, above 0; default 1. */
  readonly delta?: number | undefined;
  /** Weight of what draws both tags of an object together, ≥ 0; default 0.1. */
  readonly pullWeight?: number | undefined;
  /** Weight of what drives objects apart, ≥ 0; default 0.1. */
  readonly pushWeight?: number | undefined;
}

/** A loss of tags with its gradients. */
export interface AssociativeEmbeddingResult {
  /** pullWeight · pull + pushWeight · push. */
  readonly loss: number;
  readonly pull: number;
  readonly push: number;
  /** `[n]`, both: by the tags at top left and at bottom right corners. */
  readonly gradTopLeft: Float32Array;
  readonly gradBottomRight: Float32Array;
}

/** What the official code adds to divisors. */
const OFFICIAL_EPS = 1e-4;

/**
 * The loss by which tags of both corners of an object become alike and those of different objects differ, with its gradients.
 *
 * With m the mean of an object's two tags, pull is the mean over objects of (t − m)² + (b − m)², and push the mean over ordered pairs of objects of
 * max(0, δ − |m − m′|). Equal means have gradient 0. The official mode adds 1e-4 to divisors and takes pairs of an object with itself away only
 * nearly, so that a single object has a constant push of 0.9999. O(n²). Throws a TypeError or RangeError for arguments of the wrong kind, length or range.
 * Sources: Newell et al., arXiv 1611.05424; CornerNet, arXiv 1808.01244.
 *
 * @example
 * const { pull, push } = associativeEmbeddingLoss(Float32Array.of(0, 1), Float32Array.of(1, 1));
 * pull; // 0.25
 * push; // 0.5
 */
export function associativeEmbeddingLoss(
  topLeft: Float32Array,
  bottomRight: Float32Array,
  options: AssociativeEmbeddingOptions = {},
): AssociativeEmbeddingResult {
  checkTypedArray(topLeft, "topLeft", [Float32Array]);
  checkTypedArray(bottomRight, "bottomRight", [Float32Array]);
  checkLength(bottomRight, "bottomRight", topLeft.length, "as topLeft");
  checkObject(options, "options");
  const { mode = "paper", delta = 1, pullWeight = 0.1, pushWeight = 0.1 } = options;
  checkChoice(mode, "mode", ["paper", "official"]);
  checkFinite(delta, "delta", Number.MIN_VALUE);
  checkFinite(pullWeight, "pullWeight", 0);
  checkFinite(pushWeight, "pushWeight", 0);

  const n = topLeft.length;
  const eps = mode === "official" ? OFFICIAL_EPS : 0;
  const objects = n + eps || 1;
  const pairs = n * (n - 1) + eps || 1;
  // What the official code takes off each pair, objects with themselves included, whose distance counts as a whole δ.
  const taken = mode === "official" ? n * (delta - (n * delta) / objects) : 0;
  let [pull, push] = [0, n === 0 ? 0 : taken / pairs];
  const gradTopLeft = new Float32Array(n);
  const gradBottomRight = new Float32Array(n);
  const mean = Float64Array.from(topLeft, (tag, k) => (tag + bottomRight[k]!) / 2);
  for (let k = 0; k < n; k++) {
    const difference = topLeft[k]! - bottomRight[k]!;
    pull += (difference * difference) / 2 / objects;
    let slope = 0;
    for (let j = 0; j < n; j++) {
      if (j === k) continue;
      const distance = Math.abs(mean[k]! - mean[j]!);
      if (distance >= delta) continue;
      push += (delta - distance) / pairs;
      slope -= Math.sign(mean[k]! - mean[j]!) / pairs;
    }
    const together = (pullWeight * difference) / objects;
    gradTopLeft[k] = together + pushWeight * slope;
    gradBottomRight[k] = -together + pushWeight * slope;
  }
  return { loss: pullWeight * pull + pushWeight * push, pull, push, gradTopLeft, gradBottomRight };
}
