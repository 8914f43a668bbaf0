import { type KmpMethod, kmpTrace } from "@kb/strings";

/** Every step of a search, character by character. */
export function traceSearch(text: string, pattern: string, method: KmpMethod) {
  return [...kmpTrace([...text], [...pattern], { method })];
}
