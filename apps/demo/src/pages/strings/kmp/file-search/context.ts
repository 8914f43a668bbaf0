import type { Hit } from "./messages.js";

const BYTES = 96;
const CHARACTERS = 28;

/** Reads a match and the text around it from the file; bytes that are not UTF-8 show as U+FFFD. */
export async function readHit(file: Blob, start: number, length: number): Promise<Hit> {
  const from = Math.max(0, start - BYTES);
  const bytes = new Uint8Array(await file.slice(from, start + length + BYTES).arrayBuffer());
  const matchAt = start - from;
  let first = 0;
  // A character that the window cuts at its beginning is left out.
  while (from > 0 && first < matchAt && (bytes[first]! & 0xc0) === 0x80) first++;
  return {
    offset: start,
    before: [...decode(bytes.subarray(first, matchAt))].slice(-CHARACTERS).join(""),
    match: decode(bytes.subarray(matchAt, matchAt + length)),
    after: [...decode(bytes.subarray(matchAt + length))].slice(0, CHARACTERS).join(""),
  };
}

function decode(bytes: Uint8Array): string {
  // `stream` leaves out a character that the window cuts at its end.
  return new TextDecoder().decode(bytes, { stream: true });
}
