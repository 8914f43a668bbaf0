/**
 * The character of each byte, or `~` for bytes that kernels hardly have. The more frequent a byte is in kernels, the more
 * frequent its character is in minified JavaScript: so a module and the code around it share the short codes of gzip.
 * ASCII in any charset, and nothing that a string, a template or an inline script would have to escape.
 */
const CHARACTERS: string =
  "e(nsi{ulh:m f+1.g?56xFRDUH!0zK~~t=ay~~~~pG~~~O~E&~~~~~#~~~~~~~~@" +
  ";,k~P79~|b~>BScNM~~~~~~~~~~~~~~V*-~^AvY~J~)[/I3jQ248d~w~~X~Z~~L}" +
  "]~~~T~q~~~~~~~~~~~~~~~~~~~~~~~~~_~~~~~~W~~~~C~~~~~~~~~~~~~~~~~~~" +
  "~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~r~o";

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
