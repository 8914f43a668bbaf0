/** A path of dots: lines of no length, whose round ends are seen. */
export function dotAt(x: number, y: number): string {
  return `M${round(x)} ${round(y)}h0`;
}

/** A path of a small cross. */
export function crossAt(x: number, y: number, arm: number): string {
  return `M${round(x - arm)} ${round(y - arm)}l${2 * arm} ${2 * arm}m${-2 * arm} 0l${2 * arm} ${-2 * arm}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
