import { checkChoice, checkObject } from "@kb/checks";
import type { Aggregation } from "./aggregation.js";
import type { FusedPolicyLossOptions } from "./logits/fused-options.js";
import { ownPolicyLosses } from "./own-policy-losses.js";

/** How {@link explain} writes. */
export type FormulaFormat = "text" | "tex";

type Both = Readonly<Record<FormulaFormat, string>>;

/**
 * The formula that {@link fusedPolicyLoss} minimises under these options, as text or as TeX: ρ is the ratio to the policy that
 * sampled, A the advantage, d = log π − log π_ref, H the entropy.
 *
 * Throws a TypeError or RangeError for options of the wrong kind.
 *
 * @example
 * ```ts
 * explain({ loss: "ppo", epsHigh: 0.28 }); // "mean over tokens of −min(ρA, clip(ρ, 0.8, 1.28)A)"
 * explain({ loss: "reinforce" }, "tex"); // "\\operatorname{mean}_{i,t}\\left[-A\\log\\pi\\right]"
 * ```
 */
export function explain(options: FusedPolicyLossOptions, format: FormulaFormat = "text"): string {
  checkObject(options, "options");
  checkChoice(format, "format", ["text", "tex"]);
  const { aggregation = "token-mean" } = options;
  checkChoice(aggregation, "aggregation", Object.keys(MEANS) as Aggregation[]);
  const sum = [surrogate(options), ...penalties(options)].map((term) => term[format]).join("");
  return MEANS[aggregation][format].replace("…", () => sum);
}

/** “…” stands for what is aggregated. */
const MEANS: Readonly<Record<Aggregation, Both>> = {
  "token-mean": {
    text: "mean over tokens of …",
    tex: "\\operatorname{mean}_{i,t}\\left[…\\right]",
  },
  "seq-mean-token-mean": {
    text: "mean over sequences of the mean over their tokens of …",
    tex: "\\operatorname{mean}_{i}\\operatorname{mean}_{t}\\left[…\\right]",
  },
  "seq-mean-token-sum": {
    text: "mean over sequences of the sum over their tokens of …",
    tex: "\\operatorname{mean}_{i}\\sum_{t}\\left[…\\right]",
  },
  constant: {
    text: "sum over tokens, divided by the normalizer, of …",
    tex: "\\frac{1}{Z}\\sum_{i,t}\\left[…\\right]",
  },
};

function surrogate(options: FusedPolicyLossOptions): Both {
  const { loss = "ppo", epsLow, epsHigh = 0.2, rhoMax, tauPositive = 1, tauNegative = 1.05 } = options;
  if (typeof loss === "function") return { text: "your loss", tex: "\\ell" };
  const high = round(1 + epsHigh);
  switch (loss) {
    case "ppo":
    case "grpo":
      return clipped(options, round(1 - (epsLow ?? 0.2)), high);
    case "reinforce":
      return { text: "−A log π", tex: "-A\\log\\pi" };
    case "cispo": {
      const low = round(1 - (epsLow ?? 1));
      return {
        text: `−clip(ρ, ${low}, ${high}) A log π, the weight being constant`,
        tex: `-\\operatorname{sg}[\\operatorname{clip}(\\rho,${low},${high})]A\\log\\pi`,
      };
    }
    case "sapo":
      return {
        text: `−A σ(τ(ρ − 1)) 4/τ, τ = ${tauPositive} where A > 0, else ${tauNegative}`,
        tex: `-A\\,\\sigma(\\tau(\\rho-1))\\tfrac{4}{\\tau},\\ \\tau_{+}=${tauPositive},\\ \\tau_{-}=${tauNegative}`,
      };
    case "offPolicy":
      return rhoMax == null
        ? { text: "−ρA log π, the weight being constant", tex: "-\\operatorname{sg}[\\rho]A\\log\\pi" }
        : {
            text: `−min(ρ, ${rhoMax})A log π, the weight being constant`,
            tex: `-\\operatorname{sg}[\\min(\\rho,${rhoMax})]A\\log\\pi`,
          };
  }
  checkChoice(loss, "loss", [...ownPolicyLosses.keys()]);
  return { text: loss, tex: `\\mathrm{${loss}}` };
}

function clipped({ dualClip, delta }: FusedPolicyLossOptions, low: number, high: number): Both {
  const free =
    delta == null
      ? { text: "ρA", tex: "\\rho A" }
      : { text: `min(ρ, ${delta})A`, tex: `\\min(\\rho,${delta})A` };
  const least = {
    text: `min(${free.text}, clip(ρ, ${low}, ${high})A)`,
    tex: `\\min\\bigl(${free.tex},\\operatorname{clip}(\\rho,${low},${high})A\\bigr)`,
  };
  if (dualClip == null) return { text: `−${least.text}`, tex: `-${least.tex}` };
  return {
    text: `−(A < 0 ? max(${least.text}, ${dualClip}A) : ${least.text})`,
    tex: `-\\begin{cases}\\max\\bigl(${least.tex},${dualClip}A\\bigr)&A<0\\\\${least.tex}&A\\ge0\\end{cases}`,
  };
}

const KL: Readonly<Record<"k3" | "k3-is" | "k2", Both>> = {
  k3: { text: "(e⁻ᵈ − 1 + d)", tex: "(e^{-d}-1+d)" },
  "k3-is": { text: "ρ(e⁻ᵈ − 1 + d)", tex: "\\rho(e^{-d}-1+d)" },
  k2: { text: "d²/2", tex: "\\tfrac12d^2" },
};

function penalties({ loss, beta, kl = "k3", entropyCoefficient = 0 }: FusedPolicyLossOptions): Both[] {
  const terms: Both[] = [];
  const weight = beta ?? (loss === "grpo" ? 0.04 : 0);
  checkChoice(kl, "kl", ["k3", "k3-is", "k2"]);
  if (weight !== 0 && typeof loss !== "function") {
    terms.push({ text: ` + ${weight} · ${KL[kl].text}`, tex: `+${weight}\\,${KL[kl].tex}` });
  }
  if (entropyCoefficient !== 0) {
    terms.push({ text: ` − ${entropyCoefficient} · H`, tex: `-${entropyCoefficient}\\,H` });
  }
  return terms;
}

/** Without the last digits that sums of decimals bring. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
