import type { Needle } from "../arguments.js";
import type { Haystack } from "../haystack.js";

/** Arguments of one call; engines refuse some hundred thousand. */
const CHUNK = 8192;

/** What a resident haystack was made from: a copy of the bytes, or the string. */
export function readBack(haystack: Haystack): Needle {
  const units = haystack.units.slice();
  if (haystack.kind === "bytes") return units as Uint8Array;
  let text = "";
  for (let at = 0; at < units.length; at += CHUNK) {
    text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  }
  return text;
}
