export { Disagreement } from "./agreement.js";
export type { Label, Lang } from "./label.js";
export { markdownTable } from "./markdown-table.js";
export type { Limits } from "./meter.js";
export { nearlyEqual } from "./nearly-equal.js";
export {
  disposeAll,
  type Outsiders,
  outsiders,
  type Rival,
  TFJS,
  TORCH,
  type TorchCase,
} from "./outsiders.js";
export { seededRandom } from "./random.js";
export { reportCase, reportSummary } from "./report.js";
export { bestRival, type CaseResult, type GoalResult, rivalsOf, type Timing } from "./result.js";
export { DEFAULT_LIMITS, type RunOptions, runCase } from "./run-case.js";
export { spread } from "./statistics.js";
export {
  type Case,
  type Contender,
  casesOf,
  type Goal,
  type Prepared,
  type Suite,
  type Topic,
} from "./suite.js";
export { formatGoal, formatRatio, formatSpeed, formatTime, type Unit } from "./unit.js";
