/** `text` with the ASCII capitals made small, and nothing else. */
export function foldAscii<Text extends string | Uint8Array | Uint16Array>(text: Text): Text {
  return (typeof text === "string" ? foldText(text) : text.map(foldUnit)) as Text;
}

function foldText(text: string): string {
  return text.replace(/[A-Z]+/g, (capitals) => capitals.toLowerCase());
}

function foldUnit(unit: number): number {
  return unit >= 65 && unit <= 90 ? unit + 32 : unit;
}
