/** ASCII text in the two forms in which a user may hold it, of equal length. */
export interface Text {
  readonly bytes: Uint8Array;
  readonly string: string;
}

/** Both forms of an ASCII string; the string is flat, however the given one was put together. */
export function textOf(ascii: string): Text {
  const bytes = new TextEncoder().encode(ascii);
  return { bytes, string: new TextDecoder().decode(bytes) };
}

/** `text` over and over, cut at `length`. */
export function repeatTo(text: string, length: number): string {
  return text.repeat(Math.ceil(length / text.length)).slice(0, length);
}

/** `length` letters from the middle of the text, the one in their middle replaced by one of `letters`: they all but occur. */
export function nearMiss(text: string, length: number, letters: string): string {
  const start = Math.floor((text.length - length) / 2);
  const middle = start + Math.floor(length / 2);
  const other = [...letters].find((letter) => letter !== text[middle])!;
  return text.slice(start, middle) + other + text.slice(middle + 1, start + length);
}
