import type { CaseResult, Suite } from "@kb/benchmark";
import { SMALL, searchSuite } from "@kb/search-bench";
import results from "@kb/search-bench/results.json";
import type { RecordedRun } from "../suite-entry.js";

export const suite: Suite = searchSuite(SMALL);
export const recorded: RecordedRun = { ...results, cases: results.cases as CaseResult[] };
