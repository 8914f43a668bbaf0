/** What bends the logit of a row's own class: φ(cos θ) in place of cos θ. */
export type Margin =
  | { readonly kind: "none" }
  /** cos θ − m. */
  | { readonly kind: "cosine"; readonly m: number }
  /** cos(θ + m); `branch` says what becomes of it where θ + m passes π. */
  | { readonly kind: "angle"; readonly m: number; readonly branch: AngleBranch; readonly clampEps: number }
  /** cos(m₁θ + m₂) − m₃. */
  | {
      readonly kind: "combined";
      readonly m1: number;
      readonly m2: number;
      readonly m3: number;
      readonly clampEps: number;
    }
  /** (λ cos θ + ψ(θ)) / (1 + λ), where ψ is cos(mθ) made monotone. */
  | { readonly kind: "multiplicative"; readonly m: number; readonly lambda: number }
  /** cos(θ + m), and other classes nearer than that weigh t + cos θ times as much. */
  | { readonly kind: "curricular"; readonly m: number; readonly t: number; readonly clampEps: number }
  /** cos(θ + m(a)), where m grows with the embedding's length a. */
  | {
      readonly kind: "magnitude";
      readonly la: number;
      readonly ua: number;
      readonly lm: number;
      readonly um: number;
      readonly lambdaG: number;
      readonly clampEps: number;
    }
  /** cos(θ − mz) − (m + mz), where z says how the embedding's length compares with those before. */
  | {
      readonly kind: "adaptive";
      readonly m: number;
      readonly h: number;
      readonly tAlpha: number;
      readonly mean: number;
      readonly std: number;
    };

/**
 * What becomes of cos(θ + m) beyond θ = π − m, where it would rise again: `"hard"` goes on with the line cos θ − m sin m;
 * `"none"` lets it rise, as in the paper; `"easy"` bends angles below π/2 only; `"straight"` is `"none"` with the slope
 * taken for 1, as insightface's PyTorch code computes it.
 */
export type AngleBranch = "hard" | "none" | "easy" | "straight";

/** One member of the family z = s · A · B · φ(cos θ). */
export interface MarginSettings {
  /** s, > 0. */
  readonly scale: number;
  /** A: whether logits keep the embedding's length (`"raw"`) or not (`"unit"`). */
  readonly embeddingNorm: "raw" | "unit";
  /** B: likewise of the class's weight. */
  readonly weightNorm: "raw" | "unit";
  readonly margin: Margin;
  /** How many consecutive rows of the weights belong to each class, of which the nearest counts; default 1. */
  readonly subCenters?: number;
}
