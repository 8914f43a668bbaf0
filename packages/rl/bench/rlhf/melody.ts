/** The best that a name can be. */
export const BEST = 4;
const LONGEST = 10;
const VOWELS = "aeiouy";

/**
 * How melodious a name is, the true reward of the task: a point for each open syllable, a consonant with the vowel behind it, up to
 * four. Each that comes again costs a point, each letter beyond ten half a point, and a name without an end one.
 *
 * Names of four open syllables are rare (carolina), repeated ones rarer still, and so are long names: what a reward model
 * knows of the penalties, it knows from a few examples.
 */
export function melody(name: string, isFinished = true): number {
  const syllables: string[] = [];
  for (let at = 0; at + 1 < name.length; at++) {
    if (!VOWELS.includes(name[at]!) && VOWELS.includes(name[at + 1]!)) syllables.push(name.slice(at, at + 2));
  }
  const different = new Set(syllables).size;
  const repeated = syllables.length - different;
  const surplus = Math.max(0, name.length - LONGEST) / 2;
  return Math.min(different, BEST) - repeated - surplus - (isFinished ? 0 : 1);
}
