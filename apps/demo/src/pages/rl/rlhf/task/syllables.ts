const VOWELS = "aeiouy";
/** Letters from here on cost half a point each. */
export const LONGEST = 10;

/** A stretch of a name: an open syllable, one that came before, letters beyond the tenth, or none of these. */
export interface Stretch {
  readonly letters: string;
  readonly kind: "syllable" | "repeated" | "plain" | "surplus";
}

const isVowel = (letter: string | undefined): boolean => letter !== undefined && VOWELS.includes(letter);

/** A name cut where its true reward is earned and lost. */
export function stretches(name: string): Stretch[] {
  const cut: Stretch[] = [];
  const seen = new Set<string>();
  const add = (letters: string, kind: Stretch["kind"]): void => {
    const last = cut.at(-1);
    if (kind === "plain" && last?.kind === "plain")
      cut[cut.length - 1] = { letters: last.letters + letters, kind };
    else cut.push({ letters, kind });
  };
  for (let at = 0; at < name.length; ) {
    const pair = name.slice(at, at + 2);
    const isOpen = pair.length === 2 && !isVowel(pair[0]) && isVowel(pair[1]);
    if (isOpen) {
      add(pair, seen.has(pair) ? "repeated" : "syllable");
      seen.add(pair);
    } else add(name[at]!, at >= LONGEST ? "surplus" : "plain");
    at += isOpen ? 2 : 1;
  }
  return cut;
}
