/** What V8 allows; other engines allow more. */
const LONGEST = 2 ** 29 - 24;

/** The error of a text that no string can hold. */
export function tooLong(): RangeError {
  return new RangeError(
    `the text would have more than ${LONGEST} characters, as many as a string may have: take a subtree`,
  );
}

/** All texts, end to end: joined by thousands, since millions of pieces are slow to join at once. */
export function joinTexts(...parts: readonly Iterable<string>[]): string {
  const blocks: string[] = [];
  let block: string[] = [];
  let length = 0;
  for (const part of parts) {
    for (const text of part) {
      length += text.length;
      if (length > LONGEST) throw tooLong();
      if (block.push(text) < 4096) continue;
      blocks.push(block.join(""));
      block = [];
    }
  }
  return blocks.join("") + block.join("");
}

/** The text of every node, from the first. */
export function* textsOfNodes(size: number, textOf: (node: number) => string): Generator<string> {
  for (let node = 0; node < size; node++) yield textOf(node);
}
