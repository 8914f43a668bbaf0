import type { Needle } from "./arguments.js";
import type { Match } from "./patterns/match.js";
import { StreamFinder, type StreamOptions } from "./stream-finder.js";

/**
 * A stream that turns chunks of a text into the matches of a needle, or of an array of patterns, in it; those of a needle
 * have pattern 0. See {@link StreamFinder}, also for what it throws.
 *
 * @example
 * const response = new Response("to be or not to be");
 * const matches = response.body.pipeThrough(findStream(new TextEncoder().encode("be")));
 * for await (const { start } of matches) console.log(start); // 3, then 16
 */
export function findStream<Sought extends Needle | readonly string[] | readonly Uint8Array[]>(
  sought: Sought,
  options?: StreamOptions<Sought>,
): TransformStream<string | Uint8Array, Match> {
  const finder = new StreamFinder<Sought>(sought, options);
  const toMatch = (found: number | Match): Match =>
    typeof found === "number" ? { pattern: 0, start: found, end: found + sought.length } : found;
  return new TransformStream({
    transform(chunk, controller) {
      for (const found of finder.push(chunk)) controller.enqueue(toMatch(found));
    },
    flush(controller) {
      for (const found of finder.end()) controller.enqueue(toMatch(found));
      finder.free();
    },
  });
}
