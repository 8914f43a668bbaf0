import { checkLength, checkObject } from "@kb/checks";
import type { PreferencePair, TokenBatch } from "./token-batch.js";

/**
 * Pairs of preference from answers that come two to a prompt, one after the other, by what a judge makes of each: pairs that it
 * finds equal, or cannot tell (NaN), are left out.
 *
 * Throws a TypeError or RangeError for arguments of the wrong kind or length. O(batch × time).
 *
 * @example
 * ```ts
 * const answers = tokenBatch([
 *   { prompt: [0], answer: [1] },
 *   { prompt: [0], answer: [2] },
 * ]);
 * preferencePairs(answers, [0.5, 1]); // [{ prompt: [0], chosen: [2], rejected: [1] }]
 * ```
 */
export function preferencePairs(answers: TokenBatch, scores: ArrayLike<number>): PreferencePair[] {
  checkObject(answers, "answers");
  checkLength(scores, "scores", answers.batch, "one an answer");
  const pairs: PreferencePair[] = [];
  for (let row = 0; row + 1 < answers.batch; row += 2) {
    const [first, second] = [textOf(answers, row), textOf(answers, row + 1)];
    if (scores[row]! > scores[row + 1]!) {
      pairs.push({ prompt: first.prompt, chosen: first.answer, rejected: second.answer });
    } else if (scores[row]! < scores[row + 1]!) {
      pairs.push({ prompt: first.prompt, chosen: second.answer, rejected: first.answer });
    }
  }
  return pairs.filter(({ chosen, rejected }) => chosen.length > 0 && rejected.length > 0);
}

function textOf({ tokens, mask, lengths, time }: TokenBatch, row: number) {
  const text = Array.from(tokens.subarray(row * time, row * time + lengths[row]!));
  const first = mask.subarray(row * time, row * time + lengths[row]!).indexOf(1);
  const start = first < 0 ? text.length : first;
  return { prompt: text.slice(0, start), answer: text.slice(start) };
}
