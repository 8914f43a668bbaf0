import type { LanguageModel } from "../../nn/language-model.js";

/** The bytes of one model of a training: what it would take to keep it, and to teach it. */
export interface ModelMemory {
  readonly parameters: number;
  /** 0 of a model that is only asked. */
  readonly gradients: number;
  /** The optimiser's moments; 0 of a model that is only asked. */
  readonly optimizer: number;
}

/** The bytes of the models of a training, without their activations, which come and go. */
export interface MemoryReport {
  readonly models: Readonly<Record<string, ModelMemory>>;
  /** Of all of them. */
  readonly total: number;
}

/** What models hold now. */
export function reportMemory(models: Readonly<Record<string, LanguageModel>>): MemoryReport {
  const entries = Object.entries(models).map(([name, { bytes }]) => {
    const { parameters, gradients, optimizer } = bytes;
    return [name, { parameters, gradients, optimizer }] as const;
  });
  const total = entries.reduce(
    (sum, [, { parameters, gradients, optimizer }]) => sum + parameters + gradients + optimizer,
    0,
  );
  return { models: Object.fromEntries(entries), total };
}
