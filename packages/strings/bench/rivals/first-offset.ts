import type { Contender } from "@kb/benchmark";
import { type Text, textOf } from "../data/text.js";
import { kmpIndexOf } from "./kmp.js";
import { bufferOf } from "./node-buffer.js";

/** The engine's own searches, by the names that goals use. */
export const ENGINE_INDEX_OF: readonly string[] = ["Buffer.indexOf", "String.indexOf"];

/** What a JavaScript user finds a first occurrence with. */
export function firstOffsetRivals({ bytes, string }: Text, needle: string): Contender[] {
  const buffer = bufferOf(bytes);
  const needleBytes = textOf(needle).bytes;
  return [
    ...(buffer ? [{ name: "Buffer.indexOf", run: () => buffer.indexOf(needleBytes) }] : []),
    { name: "String.indexOf", run: () => string.indexOf(needle) },
    { name: "KMP in JavaScript", run: () => kmpIndexOf(bytes, needleBytes) },
  ];
}
