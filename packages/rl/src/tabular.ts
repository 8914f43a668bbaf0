export { gridWorldMdp } from "./tabular/grid-world-mdp.js";
export { gradientVariance, optimalBaseline } from "./tabular/optimal-baseline.js";
export { type PolicyGradient, type PolicyMetric, policyGradient } from "./tabular/policy-gradient.js";
export { type PolicyMetrics, policyMetrics } from "./tabular/policy-metrics.js";
export { softmaxPolicy } from "./tabular/softmax-policy.js";
export { type Solution, solve } from "./tabular/solve.js";
export { TabularMdp, type TabularMdpOptions } from "./tabular/tabular-mdp.js";
