import type { CaseResult, Suite } from "@kb/benchmark";
import { SMALL, visionSuite } from "@kb/vision-losses-bench";
import results from "@kb/vision-losses-bench/results.json";
import type { RecordedRun } from "../suite-entry.js";

export const suite: Suite = visionSuite(SMALL);
export const recorded: RecordedRun = { ...results, cases: results.cases as CaseResult[] };
