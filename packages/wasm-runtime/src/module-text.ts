/**
 * The character of each byte, or `~` for bytes that kernels hardly have. The more frequent a byte is in kernels, the more
 * frequent its character is in minified JavaScript, so that a module and the code around it share the short codes of
 * gzip: ranked by frequency first, then improved by trying swaps. All are ASCII, the same in any charset, and none has to
 * be escaped in a string, a template or an inline script.
 */
const CHARACTERS: string =
  "aen()l:soifr0u>c 6p*wFOX{C#+BS~A=,;E~~~~~~~~~q~_m~~~~~8~~~~~~~~L" +
  "?tk~JTvGYdVx~5]g4~~~~~~~~~~~~~~Mz|ZQy/NWP91[!UbDR237-@h~~^~Ij~H." +
  "&~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~" +
  "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~}~K";

/**
 * A module as text: a character a byte, and `~` with two hexadecimal digits for the rare ones. Compressed it is much
 * smaller than Base64, whose letters hide that bytes repeat, and a tenth smaller than hexadecimal.
 */
export function encodeModule(bytes: Uint8Array): string {
  const character = (byte: number) =>
    CHARACTERS[byte] === "~" ? `~${byte.toString(16).padStart(2, "0")}` : CHARACTERS[byte]!;
  return Array.from(bytes, character).join("");
}

/** The bytes that {@link encodeModule} was given. */
export function decodeModule(text: string): Uint8Array<ArrayBuffer> {
  const byte = (code: string) =>
    code.length > 1 ? Number.parseInt(code.slice(1), 16) : CHARACTERS.indexOf(code);
  return Uint8Array.from(text.match(/~..|./g)!, byte);
}
