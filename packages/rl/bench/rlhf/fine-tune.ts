// Fine-tunes the model that the recorded runs of seed 1 begin with, and keeps its weights for the demo.
import { writeFileSync } from "node:fs";
import { layingFoundations } from "./pipeline.js";

for (const { stage, policy } of layingFoundations(1)) {
  if (stage === "fineTuning") continue;
  // A copy has no state of an optimiser to keep.
  writeFileSync(new URL("fine-tuned.safetensors", import.meta.url), policy.clone().save());
  break;
}
