/** The article's definitions, word by word. */

export function borders(pattern: string): number[] {
  const lengths = Array.from({ length: Math.max(pattern.length - 1, 0) }, (_, i) => pattern.length - 1 - i);
  return lengths.filter((k) => pattern.startsWith(pattern.slice(-k)));
}

export function period(pattern: string): number {
  for (let p = 1; p < pattern.length; p++) {
    if (pattern.startsWith(pattern.slice(p))) return p;
  }
  return pattern.length;
}

export function prefixFunction(pattern: string): number[] {
  return Array.from(pattern, (_, i) => borders(pattern.slice(0, i + 1))[0] ?? 0);
}

export function failureFunction(pattern: string, strong: boolean): number[] {
  const m = pattern.length;
  return Array.from({ length: m + 1 }, (_, j) => {
    if (j === 0) return -1;
    const kept = [...borders(pattern.slice(0, j)), 0];
    const useful = kept.filter((k) => !strong || j === m || pattern[k] !== pattern[j]);
    return useful[0] ?? -1;
  });
}

export function zFunction(pattern: string): number[] {
  return Array.from(pattern, (_, i) => {
    let length = pattern.length - i;
    while (!pattern.startsWith(pattern.slice(i, i + length))) length--;
    return length;
  });
}
