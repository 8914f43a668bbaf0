import { processAdvantages } from "@kb/rl";

// Two answers of three tokens; steps end at tokens 2 and 3, and each step has a reward of its own.
const { advantages } = processAdvantages({
  stepRewards: Float32Array.of(0, 1, -1, 0, 1, 1),
  stepEnds: Uint8Array.of(0, 1, 1, 0, 1, 1),
  mask: Uint8Array.of(1, 1, 1, 1, 1, 1),
  groupSize: 2,
  batch: 2,
  time: 3,
});
console.log(advantages);
