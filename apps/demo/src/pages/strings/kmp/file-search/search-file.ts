import { backend } from "@kb/strings";
import { findMany } from "../samples/find-many.js";
import { findOne } from "../samples/find-one.js";
import { BrowserSearch } from "./browser-search.js";
import { readHit } from "./context.js";
import { FileTally } from "./file-tally.js";
import type { RivalResult, SearchOptions, SearchResult } from "./messages.js";
import { tapped } from "./tapped.js";

type OnProgress = (bytesDone: number) => void;

/** Searches a file of any size by the samples that the page shows; only a chunk at a time is in memory. */
export async function searchFile(
  file: Blob,
  needles: string[],
  options: SearchOptions,
  onProgress: OnProgress,
): Promise<SearchResult> {
  const tally = new FileTally(needles.length, file.size);
  let done = 0;
  let searchMs = 0;
  const begun = performance.now();
  let handedOver = begun;
  const stream = tapped(file.stream(), (chunk) => {
    onProgress(done);
    done += chunk.length;
    handedOver = performance.now();
  });
  const stopWatch = () => {
    searchMs += performance.now() - handedOver;
  };
  if (needles.length === 1) {
    for await (const starts of findOne(stream, needles[0]!, options)) {
      stopWatch();
      for (const start of starts) tally.add(0, start);
      handedOver = performance.now();
    }
  } else {
    for await (const matches of findMany(stream, needles, options)) {
      stopWatch();
      for (const { pattern, start } of matches) tally.add(pattern, start);
      handedOver = performance.now();
    }
  }
  const totalMs = performance.now() - begun;
  const { counts, sums, density, first } = tally;
  const lengths = needles.map((needle) => new TextEncoder().encode(needle).length);
  const hits = await Promise.all(first.map(({ needle, start }) => readHit(file, start, lengths[needle]!)));
  return { byteLength: file.size, counts, sums, density, hits, searchMs, totalMs, backend: backend() };
}

/** The same question put to the browser's own search. */
export async function compareFile(
  file: Blob,
  needles: string[],
  options: SearchOptions,
  onProgress: OnProgress,
): Promise<RivalResult> {
  const rival = new BrowserSearch(needles, options);
  const reader = file.stream().getReader();
  let done = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    onProgress(done);
    rival.push(part.value);
    done += part.value.length;
  }
  rival.push(new Uint8Array(), true);
  const { engine, counts, sums, decodeMs, searchMs } = rival;
  return { engine, counts, sums, decodeMs, searchMs };
}
