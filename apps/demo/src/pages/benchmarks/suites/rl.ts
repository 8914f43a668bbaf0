import type { CaseResult, Suite } from "@kb/benchmark";
import { rlSuite, SMALL } from "@kb/rl-bench";
import results from "@kb/rl-bench/results.json";
import type { RecordedRun } from "../suite-entry.js";

export const suite: Suite = rlSuite(SMALL);
export const recorded: RecordedRun = { ...results, cases: results.cases as CaseResult[] };
