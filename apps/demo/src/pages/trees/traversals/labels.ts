const segmenter = new Intl.Segmenter();
const BETWEEN_WORDS = /[\s,;，、；]+/;

/** The labels of a sequence as typed: words where there is space between them, else characters as readers count them. */
export function labelsOf(typed: string): string[] {
  const text = typed.trim();
  return BETWEEN_WORDS.test(text)
    ? text.split(BETWEEN_WORDS).filter((word) => word !== "")
    : characters(text);
}

/** The text that gives these labels when typed. */
export function typedOf(labels: readonly string[]): string {
  return labels.join(labels.every((label) => characters(label).length === 1) ? "" : " ");
}

function characters(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
