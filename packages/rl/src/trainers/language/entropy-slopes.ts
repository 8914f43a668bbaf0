/** The gradient of minus `coefficient` times the mean entropy of the tokens that count; undefined where there is no such bonus. */
export function entropySlopes(mask: Uint8Array, coefficient: number): Float32Array | undefined {
  if (coefficient === 0) return undefined;
  const tokens = mask.reduce((sum, flag) => sum + flag, 0);
  return Float32Array.from(mask, (flag) => (-coefficient * flag) / Math.max(tokens, 1));
}
