import { policyGradient, TabularMdp } from "../../src/tabular.js";
import type { Adapter } from "./adapter.js";

export const tabularAdapters: Record<string, Adapter> = {
  tabular_pg: (inputs) => {
    const [states, actions] = inputs.shape("theta") as [number, number];
    const average = inputs.params.kind === "rbar";
    const mdp = new TabularMdp({
      states,
      actions,
      transitions: normalised(inputs.floats("P"), states),
      rewards: inputs.floats("r"),
      gamma: inputs.params.gamma,
      start: inputs.has("d0") ? normalised(inputs.floats("d0"), states) : undefined,
    });
    const metric = average ? "averageReward" : "averageValue";
    const { value, gradient, v, q, weights } = policyGradient(mdp, inputs.floats("theta"), metric);
    return { loss: value, v, q, d: weights, d_theta: gradient };
  },
};

function normalised(values: ArrayLike<number>, size: number): number[] {
  const numbers = Array.from(values);
  return numbers.map((value, i) => {
    const from = i - (i % size);
    return value / numbers.slice(from, from + size).reduce((sum, each) => sum + each, 0);
  });
}
