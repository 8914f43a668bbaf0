import { logProbs, logProbsGradient } from "../../losses/logits/log-probs.js";
import type { LanguageModel } from "../../nn/language-model.js";
import type { AlignedBatch } from "./token-batch.js";

/** What a model says of the actions of a batch, both `[batch, time]`; 0 where these do not count. */
export interface TokenView {
  readonly logProbs: Float32Array;
  readonly entropy: Float32Array;
}

/** The gradient of a loss with respect to a {@link TokenView}; of the entropy 0 where it is absent. */
export interface TokenGradient {
  readonly gradLogProbs: Float32Array;
  readonly gradEntropy?: Float32Array | undefined;
}

/** What the model says of a batch, its logits divided by `temperature`. */
export function viewTokens(model: LanguageModel, batch: AlignedBatch, temperature = 1): TokenView {
  const logits = model.forward(batch.tokens, { ...shapeOf(batch), keep: false });
  return logProbs(logits, batch.actions, rowsOf(model, batch, temperature));
}

/** A pass through a model that can be gone back through once, before the model's next. */
export interface TokenPass {
  readonly view: TokenView;
  /** Adds to the model's gradient that of a loss. */
  goBack(gradient: TokenGradient): void;
}

/** {@link viewTokens} with the way back. */
export function lookTokens(model: LanguageModel, batch: AlignedBatch, temperature = 1): TokenPass {
  const logits = model.forward(batch.tokens, shapeOf(batch));
  const rows = rowsOf(model, batch, temperature);
  return {
    view: logProbs(logits, batch.actions, rows),
    goBack: (gradient) => {
      model.backward(logProbsGradient(logits, batch.actions, { ...rows, ...gradient, gradOut: logits }));
    },
  };
}

/** The values that the model expects before each action, `[batch, time]`; whatever comes to mind where none counts. */
export function viewValues(model: LanguageModel, batch: AlignedBatch): Float32Array {
  return model.forwardValues(batch.tokens, { ...shapeOf(batch), keep: false });
}

/** A pass for values, with the way back. */
export interface ValuePass {
  readonly values: Float32Array;
  /** Adds to the model's gradient that of a loss. */
  goBack(gradValues: Float32Array): void;
}

/** {@link viewValues} with the way back. */
export function lookValues(model: LanguageModel, batch: AlignedBatch): ValuePass {
  return {
    values: model.forwardValues(batch.tokens, shapeOf(batch)),
    goBack: (gradValues) => model.backward(undefined, gradValues),
  };
}

/** A pass for both. */
export interface FullPass {
  readonly view: TokenView;
  readonly values: Float32Array;
  /** Adds to the model's gradient that of a loss; without a gradient of the log-probabilities, the values alone learn. */
  goBack(gradValues: Float32Array, gradLogProbs: Float32Array | undefined): void;
}

/** Log-probabilities and values of one pass, with the way back. */
export function lookBoth(model: LanguageModel, batch: AlignedBatch): FullPass {
  const { logits, values } = model.forwardBoth(batch.tokens, shapeOf(batch));
  const rows = rowsOf(model, batch, 1);
  return {
    view: logProbs(logits, batch.actions, rows),
    values,
    goBack: (gradValues, gradLogProbs) => {
      const gradLogits =
        gradLogProbs && logProbsGradient(logits, batch.actions, { ...rows, gradLogProbs, gradOut: logits });
      model.backward(gradLogits, gradValues);
    },
  };
}

function shapeOf({ batch, time, lengths }: AlignedBatch) {
  return { batch, time, lengths };
}

function rowsOf(
  { vocabulary }: LanguageModel,
  { batch, time, actionMask }: AlignedBatch,
  temperature: number,
) {
  return { rows: batch * time, classes: vocabulary, temperature, mask: actionMask };
}
