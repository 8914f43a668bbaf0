/** Knuth, Morris and Pratt's algorithm in plain JavaScript, specialised to bytes: the article's, with its table of borders. */
export function kmpIndexOf(haystack: Uint8Array, needle: Uint8Array): number {
  const border = borderTable(needle);
  const last = needle.length - 1;
  for (let i = 0, k = 0; i < haystack.length; i++) {
    const unit = haystack[i];
    while (k > 0 && needle[k] !== unit) k = border[k - 1]!;
    if (needle[k] !== unit) continue;
    if (k === last) return i - last;
    k++;
  }
  return -1;
}

/** How many matches there are. */
export function kmpCount(haystack: Uint8Array, needle: Uint8Array, overlapping: boolean): number {
  const border = borderTable(needle);
  const last = needle.length - 1;
  let count = 0;
  for (let i = 0, k = 0; i < haystack.length; i++) {
    const unit = haystack[i];
    while (k > 0 && needle[k] !== unit) k = border[k - 1]!;
    if (needle[k] !== unit) continue;
    if (k < last) {
      k++;
    } else {
      count++;
      k = overlapping ? border[last]! : 0;
    }
  }
  return count;
}

function borderTable(needle: Uint8Array): Int32Array {
  const border = new Int32Array(needle.length);
  for (let i = 1, k = 0; i < needle.length; i++) {
    while (k > 0 && needle[k] !== needle[i]) k = border[k - 1]!;
    if (needle[k] === needle[i]) k++;
    border[i] = k;
  }
  return border;
}
