import type { CaseResult } from "@kb/benchmark";
import type { SuiteInfo } from "./suite-entry.js";

export type Request =
  | { readonly job: "list" }
  | { readonly job: "run"; readonly suite: string; readonly id: string };

export type Report =
  | { readonly type: "suites"; readonly suites: readonly SuiteInfo[] }
  /** The share of the running case that is done, from 0 to 1. */
  | { readonly type: "progress"; readonly share: number }
  | { readonly type: "result"; readonly result: CaseResult }
  | { readonly type: "failed"; readonly message: string; readonly disagreement: boolean };
