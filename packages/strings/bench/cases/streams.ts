import type { Case, Goal } from "@kb/benchmark";
import { StreamFinder } from "@kb/strings";
import { englishProse } from "../data/english.js";
import { DELIMITER, multipart } from "../data/mail.js";
import { textOf } from "../data/text.js";
import { streamRivals } from "../rivals/stream.js";
import type { Sizes } from "../sizes.js";

const CHUNK = 65_536;
const goals: Goal[] = [{ atLeast: 6, against: ["streamsearch"] }];

/** Chunks of 64 KB, as a file or a socket gives them, none resident; all matches counted, across seams too. */
export function streams({ large }: Sizes, mails: () => Promise<readonly string[]>): Case[] {
  return [
    streamCase({
      id: "stream/common-letters",
      title: { zh: "流，英文，常见字母，不出现", en: "Stream of English, common letters, absent" },
      text: () => englishProse(large),
      needle: "no other interest than",
      goals,
    }),
    streamCase({
      id: "stream/mime-boundary",
      title: { zh: "流，CRLF 多部分正文，MIME 边界", en: "Stream of a CRLF multipart body, MIME boundary" },
      text: async () => multipart(await mails(), large),
      needle: DELIMITER,
      goals,
    }),
  ];
}

interface StreamCase extends Pick<Case, "id" | "title" | "goals"> {
  text(): Promise<string>;
  readonly needle: string;
}

function streamCase({ text, needle, ...rest }: StreamCase): Case {
  return {
    ...rest,
    unit: "bytes",
    async prepare() {
      const { bytes } = textOf(await text());
      const chunks = chunksOf(bytes);
      const needleBytes = textOf(needle).bytes;
      const ours = { name: "StreamFinder", run: () => countIn(chunks, new StreamFinder(needleBytes)) };
      return { amount: bytes.length, contenders: [ours, ...streamRivals(chunks, needle)] };
    },
  };
}

function countIn(chunks: readonly Uint8Array[], finder: StreamFinder): number {
  let count = 0;
  for (const chunk of chunks) count += finder.push(chunk).length;
  return count + finder.end().length;
}

function chunksOf(bytes: Uint8Array): Uint8Array[] {
  return Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, i) =>
    bytes.slice(i * CHUNK, (i + 1) * CHUNK),
  );
}
