interface NaiveOptions {
  start?: number;
  end?: number;
  overlapping?: boolean;
}

/** The starts of all matches, found by comparing at every offset: the obviously right twin of every search for one needle. */
export function naiveStarts(
  haystack: ArrayLike<unknown>,
  needle: ArrayLike<unknown>,
  { start = 0, end = haystack.length, overlapping = false }: NaiveOptions = {},
): number[] {
  const starts: number[] = [];
  for (let at = start; at + needle.length <= end; ) {
    let equal = 0;
    while (equal < needle.length && haystack[at + equal] === needle[equal]) equal++;
    if (equal === needle.length) starts.push(at);
    at += equal === needle.length && !overlapping ? Math.max(1, needle.length) : 1;
  }
  return starts;
}
