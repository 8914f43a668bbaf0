import { type PatternOptions, StreamFinder } from "@kb/strings";

/**
 * Yields which needle matched, and where, chunk by chunk. Of needles that
 * match at the same place the first in the list wins.
 */
export async function* findMany(
  stream: ReadableStream<Uint8Array>,
  needles: string[],
  options: PatternOptions = {},
) {
  const encoder = new TextEncoder();
  const patterns = needles.map((needle) => encoder.encode(needle));
  const finder = new StreamFinder(patterns, options);
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    yield finder.push(value);
  }
  yield finder.end();
}
