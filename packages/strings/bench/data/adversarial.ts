/** The first `length` letters of the Fibonacci word abaababa…: as repetitive as a text can be without being periodic. */
export function fibonacciWord(length: number): string {
  let [word, previous] = ["ab", "a"];
  while (word.length < length) [word, previous] = [word + previous, word];
  return word.slice(0, length);
}

/** The first `length` letters of the Thue–Morse word abbabaab…: no factor occurs three times in a row. */
export function thueMorseWord(length: number): string {
  let [word, exchanged] = ["a", "b"];
  while (word.length < length) [word, exchanged] = [word + exchanged, exchanged + word];
  return word.slice(0, length);
}

/** The word with its last letter, a or b, exchanged: it matches nearly to the end wherever the word occurs. */
export function flipLast(word: string): string {
  return word.slice(0, -1) + (word.at(-1) === "a" ? "b" : "a");
}
