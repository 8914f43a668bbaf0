import type { LanguageModel } from "@kb/rl";
import { nameModel } from "@kb/rl-bench/rlhf";
import url from "@kb/rl-bench/rlhf/fine-tuned.safetensors?url";

/** The weights of the model that completes first names, as a safetensors file: the one that the recorded runs of seed 1 begin with. */
export async function fetchFineTuned(): Promise<Uint8Array> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}: ${url}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** The model that completes first names. For workers: it computes where it is loaded. */
export async function loadFineTuned(): Promise<LanguageModel> {
  const model = nameModel(1);
  model.load(await fetchFineTuned());
  return model;
}
