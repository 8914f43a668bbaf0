import { rewardModelLoss } from "@kb/rl/losses";

// Rewards from any engine; what comes back is what its backward pass begins with.
const { loss, stats, gradChosen, gradRejected } = rewardModelLoss({
  chosen: Float32Array.of(1.2, 0.3),
  rejected: Float32Array.of(0.4, 0.9),
});
console.log(loss, stats.accuracy, gradChosen, gradRejected);
