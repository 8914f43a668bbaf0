import { type FindOptions, StreamFinder } from "@kb/strings";

/**
 * Yields where the needle starts, chunk by chunk. A match that crosses
 * from one chunk into the next comes with the one that ends it.
 */
export async function* findOne(
  stream: ReadableStream<Uint8Array>,
  needle: string,
  options: FindOptions = {},
) {
  const bytes = new TextEncoder().encode(needle);
  const finder = new StreamFinder(bytes, options);
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    yield finder.push(value);
  }
  yield finder.end();
}
