/** The unsigned number in `count` words of 32 bits, the lowest first. */
export function readWords(words: Uint32Array, at: number, count: number): bigint {
  let value = 0n;
  for (let i = count - 1; i >= 0; i--) value = (value << 32n) | BigInt(words[at + i]!);
  return value;
}

/** Writes the low `count` words of `value`, the lowest first. */
export function writeWords(words: Uint32Array, at: number, count: number, value: bigint): void {
  for (let i = 0; i < count; i++) words[at + i] = Number((value >> BigInt(32 * i)) & 0xffffffffn);
}
