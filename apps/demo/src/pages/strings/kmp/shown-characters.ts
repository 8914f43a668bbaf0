/** The characters of a text as figures and sentences show them: a space is a sign too. */
export function shownCharacters(text: string): string[] {
  return Array.from(text, (character) => (character === " " ? "␣" : character));
}
