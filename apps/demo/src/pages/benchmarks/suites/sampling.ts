import type { CaseResult, Suite } from "@kb/benchmark";
import { SMALL, samplingSuite } from "@kb/sampling-bench";
import results from "@kb/sampling-bench/results.json";
import type { RecordedRun } from "../suite-entry.js";

export const suite: Suite = samplingSuite(SMALL);
export const recorded: RecordedRun = { ...results, cases: results.cases as CaseResult[] };
