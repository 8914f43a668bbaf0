import { checkFinite, checkInteger, checkObject, describe } from "@kb/checks";
import type { GenerateOptions } from "./generation.js";
import type { Sampling } from "./sampler.js";
import type { TransformerShape } from "./shape.js";
import { checkTokens } from "./token-sequences.js";

const LARGEST_SEED = 0xffffffff;

/** The options with their defaults. Throws where one is of the wrong kind or range. */
export function checkSampling(options: GenerateOptions, { vocabulary, context }: TransformerShape): Sampling {
  checkObject(options, "options");
  const { prompts, maxTokens = context, temperature = 1, topP = 1, stop, seed = 0, stream = 0 } = options;
  const { pad = stop ?? 0 } = options;
  if (!Array.isArray(prompts))
    throw new TypeError(`prompts must be an array of arrays of tokens, got ${describe(prompts)}`);
  if (prompts.length === 0) throw new RangeError("prompts must hold at least one prompt, got none");
  prompts.forEach((prompt: unknown, index) => {
    checkPrompt(prompt, `prompts[${index}]`, vocabulary, context);
  });
  checkInteger(maxTokens, "maxTokens", 1);
  checkFinite(temperature, "temperature", 0);
  checkFinite(topP, "topP", 0, 1);
  if (stop !== undefined) checkInteger(stop, "stop", 0, vocabulary - 1);
  checkInteger(pad, "pad", 0, vocabulary - 1);
  checkInteger(seed, "seed", 0, LARGEST_SEED);
  checkInteger(stream, "stream", 0, LARGEST_SEED);
  return { prompts, maxTokens, temperature, topP, stop, pad, seed, stream };
}

function checkPrompt(prompt: unknown, name: string, vocabulary: number, context: number): void {
  if (!Array.isArray(prompt) && (!ArrayBuffer.isView(prompt) || prompt instanceof DataView)) {
    throw new TypeError(`${name} must be an array of tokens, got ${describe(prompt)}`);
  }
  const tokens = prompt as unknown as ArrayLike<number>;
  if (tokens.length === 0 || tokens.length > context) {
    throw new RangeError(`${name} must have 1 to ${context} tokens, got ${tokens.length}`);
  }
  checkTokens(tokens, 0, vocabulary, name);
}
