import type { GroupAnswer, GroupFrame } from "./messages.js";

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** log π of the whole answer, before the update and after it. */
export function logProbabilities({ before, after }: GroupAnswer): {
  readonly before: number;
  readonly after: number;
} {
  return { before: sum(before), after: sum(after) };
}

/** How many times as likely the update made the answer. */
export function factorOf(answer: GroupAnswer): number {
  const { before, after } = logProbabilities(answer);
  return Math.exp(after - before);
}

/** The advantage of an answer: where its tokens' differ, their mean. */
export function advantageOf({ advantages }: GroupAnswer): number {
  return sum(advantages) / Math.max(advantages.length, 1);
}

/** The answers of a frame, the best first. */
export function inOrder({ answers }: GroupFrame): readonly GroupAnswer[] {
  return [...answers].sort((a, b) => b.reward - a.reward || advantageOf(b) - advantageOf(a));
}

/** Mean and deviation (of the sample) of a group's rewards. */
export function momentsOf({ answers }: GroupFrame): { readonly mean: number; readonly deviation: number } {
  const mean = sum(answers.map(({ reward }) => reward)) / answers.length;
  const squares = sum(answers.map(({ reward }) => (reward - mean) ** 2));
  return { mean, deviation: Math.sqrt(squares / Math.max(answers.length - 1, 1)) };
}
