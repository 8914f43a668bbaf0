import { concatenate } from "./patterns/concatenate.js";
import { ByteQueue } from "./stream/byte-queue.js";
import { delimiterOf } from "./stream/delimiter.js";
import { StreamFinder } from "./stream-finder.js";

/**
 * A stream that cuts bytes at a delimiter, however they come in chunks: it emits the pieces between, as
 * `String.prototype.split` would, the last even if empty; each is an array of its own. A string as delimiter stands for
 * its UTF-8 bytes. A piece is held in memory until its delimiter comes.
 *
 * Throws a TypeError unless `delimiter` is a string or a Uint8Array, and a RangeError if it is empty.
 *
 * @example
 * const lines = new Response("one\ntwo").body.pipeThrough(splitStream("\n"));
 * for await (const line of lines) console.log(line.length); // 3, then 3
 */
export function splitStream(delimiter: string | Uint8Array): TransformStream<Uint8Array, Uint8Array> {
  const bytes = delimiterOf(delimiter, "delimiter");
  const finder = new StreamFinder(bytes);
  const queue = new ByteQueue();
  return new TransformStream({
    transform(chunk, controller) {
      const starts = finder.push(chunk);
      queue.push(chunk);
      for (const start of starts) {
        controller.enqueue(concatenate(queue.take(start)));
        queue.take(start + bytes.length);
      }
      queue.keep();
    },
    flush(controller) {
      controller.enqueue(concatenate(queue.take(queue.end)));
      finder.free();
    },
  });
}
