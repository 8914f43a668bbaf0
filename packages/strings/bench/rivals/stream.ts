import type { Contender } from "@kb/benchmark";
import StreamSearch from "streamsearch";
import { textOf } from "../data/text.js";
import { countBy } from "./count.js";
import { bufferOf } from "./node-buffer.js";

/** What a user counts delimiters in a stream's chunks with; in a browser, without Buffer, by decoding them. */
export function streamRivals(chunks: readonly Uint8Array[], needle: string): Contender[] {
  const decoding = { name: "TextDecoder, String.indexOf", run: () => countDecoded(chunks, needle) };
  const buffers = chunks.map(bufferOf);
  if (!buffers.every((chunk) => chunk !== undefined)) return [decoding];
  return [
    decoding,
    { name: "streamsearch", run: () => countByStreamSearch(buffers, needle) },
    { name: "Buffer.indexOf and seams", run: () => countWithSeams(buffers, textOf(needle).bytes) },
  ];
}

function countByStreamSearch(chunks: readonly Buffer[], needle: string): number {
  let count = 0;
  const search = new StreamSearch(needle, (isMatch) => {
    if (isMatch) count++;
  });
  for (const chunk of chunks) search.push(chunk);
  return count;
}

/** By hand: each chunk by itself, and each seam by a short copy. Right for a needle that cannot overlap itself. */
function countWithSeams(chunks: readonly Buffer[], needle: Uint8Array): number {
  const overhang = needle.length - 1;
  let count = 0;
  let tail: Buffer = Buffer.alloc(0);
  for (const chunk of chunks) {
    count += countBy(Buffer.concat([tail, chunk.subarray(0, overhang)]), needle, needle.length);
    count += countBy(chunk, needle, needle.length);
    tail = chunk.subarray(-overhang);
  }
  return count;
}

/** As text: what the last chunk left unfinished goes before the next. Right for a needle that cannot overlap itself. */
function countDecoded(chunks: readonly Uint8Array[], needle: string): number {
  const decoder = new TextDecoder();
  let count = 0;
  let tail = "";
  for (const chunk of chunks) {
    const text = tail + decoder.decode(chunk, { stream: true });
    count += countBy(text, needle, needle.length);
    tail = text.slice(1 - needle.length);
  }
  return count;
}
