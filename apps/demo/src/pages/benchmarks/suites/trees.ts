import type { CaseResult, Suite } from "@kb/benchmark";
import { SMALL, treesSuite } from "@kb/trees-bench";
import results from "@kb/trees-bench/results.json";
import type { RecordedRun } from "../suite-entry.js";

export const suite: Suite = treesSuite(SMALL);
export const recorded: RecordedRun = { ...results, cases: results.cases as CaseResult[] };
