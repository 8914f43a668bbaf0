import type { CaseResult, Label, Suite } from "@kb/benchmark";

/** What a file of `suites/` exports: a package's cases on small inputs, and its recorded run in Node. */
export interface SuiteEntry {
  readonly suite: Suite;
  readonly recorded: RecordedRun;
}

/** A run on one machine, as a package's bench/results.json holds it. */
export interface RecordedRun {
  readonly date: string;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly node: string };
  readonly cases: readonly CaseResult[];
}

/** A suite without its code, fit for a message. */
export interface SuiteInfo {
  readonly name: string;
  readonly backend: string | undefined;
  readonly topics: readonly TopicInfo[];
  readonly recorded: RecordedRun;
}

export interface TopicInfo {
  readonly title: Label;
  readonly cases: readonly CaseInfo[];
}

export interface CaseInfo {
  readonly suite: string;
  readonly id: string;
  readonly title: Label;
}

/** A case's name among those of all suites. */
export const keyOf = ({ suite, id }: Pick<CaseInfo, "suite" | "id">): string => `${suite} ${id}`;
