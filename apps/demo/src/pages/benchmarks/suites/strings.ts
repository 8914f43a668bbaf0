import type { CaseResult, Suite } from "@kb/benchmark";
import { SMALL, stringsSuite } from "@kb/strings-bench";
import results from "@kb/strings-bench/results.json";
import type { RecordedRun } from "../suite-entry.js";

export const suite: Suite = stringsSuite(SMALL);
export const recorded: RecordedRun = { ...results, cases: results.cases as CaseResult[] };
