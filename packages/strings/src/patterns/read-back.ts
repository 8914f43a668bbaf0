import type { Needle } from "../arguments.js";
import type { Haystack } from "../haystack.js";

/** Arguments of one call; engines refuse some hundred thousand. */
const CHUNK = 8192;

/** A view of a resident haystack's units. It dies when memory grows. */
export function unitsOf(haystack: Haystack): Uint8Array | Uint16Array {
  const { bytes } = haystack;
  if (haystack.unitBytes === 1) return bytes;
  return new Uint16Array(bytes.buffer, bytes.byteOffset, haystack.length);
}

/** What a resident haystack was made from: a copy of the bytes, or the string. */
export function readBack(haystack: Haystack): Needle {
  const units = unitsOf(haystack).slice();
  if (haystack.kind === "bytes") return units as Uint8Array;
  let text = "";
  for (let at = 0; at < units.length; at += CHUNK) {
    text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  }
  return text;
}
