import { a2cLoss } from "@kb/rl/losses";

// Logits and values from any engine; what comes back is what its backward pass begins with.
const { loss, gradLogits, gradValues } = a2cLoss({
  logits: Float32Array.of(0.2, -0.1, 0, 0.4),
  actions: Int32Array.of(0, 1),
  advantages: Float32Array.of(1.5, -0.5),
  values: Float32Array.of(0.9, 0.2),
  returns: Float32Array.of(2, 0),
  rows: 2,
  classes: 2,
});
console.log(loss, gradLogits, gradValues);
