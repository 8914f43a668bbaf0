import { groupAdvantages } from "@kb/rl";

export const ANSWERS = 16;
export const KINDS = ["grpo", "drGrpo"] as const;
export type Kind = (typeof KINDS)[number];

/** What a question with so many right answers teaches. */
export interface Lesson {
  /** Undefined where there is none such answer. */
  readonly ofRight: number | undefined;
  readonly ofWrong: number | undefined;
  /** Σ |A|. */
  readonly push: number;
}

/** Sixteen answers, `right` of which earn `gap` and the others nothing. */
export function lessonOf(kind: Kind, right: number, gap: number): Lesson {
  const rewards = Float64Array.from({ length: ANSWERS }, (_, answer) => (answer < right ? gap : 0));
  const { advantages } = groupAdvantages(rewards, { groupSize: ANSWERS, kind });
  return {
    ofRight: right > 0 ? advantages[0] : undefined,
    ofWrong: right < ANSWERS ? advantages[ANSWERS - 1] : undefined,
    push: advantages.reduce((sum, advantage) => sum + Math.abs(advantage), 0),
  };
}
