import { BEST, melody } from "@kb/rl-bench/rlhf";

const VOWELS = "aeiouy";

/** What each token of an answer earns, its end among them: 0 where no step ends. */
export interface SyllableRewards {
  readonly rewards: readonly number[];
  /** Whether a step ends at the token. */
  readonly ends: readonly boolean[];
}

/**
 * The reward of a name syllable by syllable: 1 for a new open one, −1 for one that comes again; what length and a missing end
 * cost, at the last token. With what the prompt is worth by itself they sum to the reward of the whole.
 */
export function syllableRewards(prompt: string, answer: string, isFinished: boolean): SyllableRewards {
  const name = prompt + answer;
  const tokens = answer.length + (isFinished ? 1 : 0);
  const rewards = new Array<number>(tokens).fill(0);
  const ends = new Array<boolean>(tokens).fill(false);
  const seen = new Set<string>();
  let earned = 0;
  for (let at = 0; at + 1 < name.length; at++) {
    if (VOWELS.includes(name[at]!) || !VOWELS.includes(name[at + 1]!)) continue;
    const syllable = name.slice(at, at + 2);
    const reward = seen.has(syllable) ? -1 : seen.size < BEST ? 1 : 0;
    seen.add(syllable);
    earned += reward;
    const token = at + 1 - prompt.length;
    if (token < 0) continue;
    rewards[token] = reward;
    ends[token] = true;
  }
  if (tokens === 0) return { rewards, ends };
  ends[tokens - 1] = true;
  rewards[tokens - 1]! += melody(name, isFinished) - earned;
  return { rewards, ends };
}
