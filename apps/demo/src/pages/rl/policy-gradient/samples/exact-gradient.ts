import { gradientVariance, gridWorldMdp, optimalBaseline, policyGradient } from "@kb/rl";

const mdp = gridWorldMdp({ gamma: 0.9, start: "any" });
let theta = new Float64Array(mdp.states * mdp.actions);

for (let step = 0; step < 60; step++) {
  const { gradient } = policyGradient(mdp, theta);
  theta = theta.map((preference, i) => preference + 2 * gradient[i]!);
}

const exact = policyGradient(mdp, theta);
console.log(exact.value); // the average value
console.log(gradientVariance(exact)); // of an estimate without a baseline
console.log(gradientVariance(exact, exact.v), gradientVariance(exact, optimalBaseline(exact)));
