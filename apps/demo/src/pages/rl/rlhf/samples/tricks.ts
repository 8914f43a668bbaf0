import { type LanguageModel, type PpoMaxOptions, ppoMax, presets } from "@kb/rl";

/** Trains by PPO-max without one of its tricks, stops on the way and goes on from a file. */
export function withoutLeash(options: PpoMaxOptions, policy: LanguageModel): void {
  const changed = { ...options, policy, beta: 0 }; // every trick is an option: …, clip: null, criticIterations: 0
  const first = ppoMax(changed);
  for (const { iterations } of first) if (iterations === 10) break; // and iterate again to go on
  const saved = first.save();
  first.free();

  const second = ppoMax(changed);
  second.load(saved); // bit for bit where the first stood
  for (const { kl } of second) if (kl > 5) break;
  console.log(second.memory.models);
  second.free();
}

console.log(presets.vanillaPpo); // all of them taken away
