import { concatenate } from "./patterns/concatenate.js";
import { ByteQueue } from "./stream/byte-queue.js";
import { delimiterOf, utf8Of } from "./stream/delimiter.js";
import { StreamFinder } from "./stream-finder.js";

/**
 * A stream that replaces every match of `needle` in bytes, however they come in chunks. Strings stand for their UTF-8
 * bytes. Holds back as many bytes as could still begin a match, fewer than the needle has.
 *
 * Throws a TypeError unless both are strings or Uint8Arrays, and a RangeError if the needle is empty.
 *
 * @example
 * const text = new Response("a\r\nb\r\n").body.pipeThrough(replaceStream("\r\n", "\n"));
 * await new Response(text).text(); // "a\nb\n"
 */
export function replaceStream(
  needle: string | Uint8Array,
  replacement: string | Uint8Array,
): TransformStream<Uint8Array, Uint8Array> {
  const sought = delimiterOf(needle, "needle");
  const substitute = utf8Of(replacement, "replacement");
  const finder = new StreamFinder(sought);
  const queue = new ByteQueue();
  const emit = (pieces: Uint8Array[], controller: TransformStreamDefaultController<Uint8Array>) => {
    const bytes = concatenate(pieces);
    if (bytes.length > 0) controller.enqueue(bytes);
  };
  return new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      const starts = finder.push(chunk);
      queue.push(chunk);
      const pieces: Uint8Array[] = [];
      for (const start of starts) {
        queue.take(start, pieces);
        pieces.push(substitute);
        queue.take(start + sought.length);
      }
      emit(queue.take(queue.end - sought.length + 1, pieces), controller);
      queue.keep();
    },
    flush(controller) {
      emit(queue.take(queue.end), controller);
      finder.free();
    },
  });
}
