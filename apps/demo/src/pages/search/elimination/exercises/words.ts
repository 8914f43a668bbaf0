import type { Assignment } from "@kb/search";

/** What an exercise says in one language. */
export interface ExerciseWords {
  readonly name: string;
  /** Labels of the entries. */
  readonly a?: string;
  readonly x?: string;
  readonly task: string;
  /** The monotone property that the problem hides. */
  readonly monotone: string;
  /** Why what each assignment excludes cannot hold the answer. */
  readonly reasons: Partial<Record<Assignment, string>>;
  /** What the answer means; `result` is empty where there is none. */
  readonly answer: (k: number, result: string) => string;
}
