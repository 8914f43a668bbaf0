import { useRef } from "preact/hooks";
import { PRESETS } from "./presets.js";
import type { KmpState } from "./state.js";
import type { KmpText } from "./text.js";

export const LIMITS = { text: 60, pattern: 16 } as const;

export interface SearchTexts {
  readonly text: string;
  readonly pattern: string;
}

/** The reader's text and pattern, or the last ones that fit the figure; and what is wrong with those typed. */
export function useSearchInput(state: KmpState, words: KmpText["search"]) {
  const last = useRef<SearchTexts>(PRESETS.article);
  const typed = { text: state.t.value, pattern: state.p.value };
  const errors = {
    text: lengthError(typed.text, LIMITS.text, words.text, words),
    pattern: lengthError(typed.pattern, LIMITS.pattern, words.pattern, words),
  };
  if (errors.text === undefined && errors.pattern === undefined) last.current = typed;
  return { typed, errors, valid: last.current };
}

function lengthError(
  typed: string,
  limit: number,
  name: string,
  words: KmpText["search"],
): string | undefined {
  const length = [...typed].length;
  if (length === 0) return words.tooShort(name);
  return length > limit ? words.tooLong(name, limit, length) : undefined;
}
