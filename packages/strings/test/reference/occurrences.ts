/** Where `pattern` occurs in `text`, overlapping, by trying every place. */
export function occurrences<T>(
  text: ArrayLike<T>,
  pattern: ArrayLike<T>,
  equals: (a: T, b: T) => boolean = (a, b) => a === b,
): number[] {
  const units = Array.from(pattern);
  const places = Array.from({ length: Math.max(text.length - pattern.length + 1, 0) }, (_, start) => start);
  return places.filter((start) => units.every((unit, j) => equals(text[start + j]!, unit)));
}
