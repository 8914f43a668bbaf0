/** A number from 0 to below `count`, every one as likely; `count` may be larger than any number type. */
export function anyBelow(count: bigint, random: () => number = Math.random): bigint {
  const chunk = 2n ** 32n;
  let range = 1n;
  let value = 0n;
  // So much larger a range than needed that the remainder is as good as uniform.
  while (range < count * chunk) {
    value = value * chunk + BigInt(Math.floor(random() * 2 ** 32));
    range *= chunk;
  }
  return value % count;
}

/** Some numbers around `n` that are below `count`, as many as there are up to `most`, on a page of their own. */
export function pageAround(n: bigint, count: bigint, most: number): bigint[] {
  const size = BigInt(most);
  const start = (n / size) * size;
  const length = count - start < size ? Number(count - start) : most;
  return Array.from({ length }, (_, i) => start + BigInt(i));
}
