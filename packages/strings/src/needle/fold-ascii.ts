/** `text` with the ASCII capitals made small, and nothing else. */
export function foldAsciiText(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

/** A unit with an ASCII capital made small. */
export function foldAsciiUnit(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit + 32 : unit;
}
