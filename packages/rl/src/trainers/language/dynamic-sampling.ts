import { type Answers, joinAnswers, takeAnswers } from "./answers.js";

/** Answers with what they are worth, and how many were sampled to get them. */
export interface Scored {
  readonly answers: Answers;
  /** `[batch]`. */
  readonly scores: Float32Array;
  readonly sampled: number;
}

/**
 * `size` answers that teach something, sampled in rounds; fewer where `rounds` do not suffice, and if none of all teaches, those of
 * the first round.
 */
export function sampleUntilFull(
  size: number,
  rounds: number,
  sample: (count: number, round: number) => Scored,
  teachingRows: (scores: Float32Array) => Int32Array,
): Scored {
  const kept: Scored[] = [];
  let first: Scored | undefined;
  let missing = size;
  let sampled = 0;
  for (let round = 0; round < rounds && missing > 0; round++) {
    const fresh = sample(missing, round);
    const rows = teachingRows(fresh.scores);
    first ??= fresh;
    sampled += fresh.sampled;
    missing -= rows.length;
    if (rows.length > 0) kept.push(take(fresh, rows));
  }
  const parts = kept.length > 0 ? kept : [first!];
  return {
    answers: joinAnswers(parts.map(({ answers }) => answers)),
    scores: Float32Array.from(parts.flatMap(({ scores }) => [...scores])),
    sampled,
  };
}

function take({ answers, scores, sampled }: Scored, rows: Int32Array): Scored {
  return {
    answers: takeAnswers(answers, rows),
    scores: Float32Array.from(rows, (row) => scores[row]!),
    sampled,
  };
}
