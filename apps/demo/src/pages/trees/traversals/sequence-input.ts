import { useRef } from "preact/hooks";
import { labelsOf } from "./labels.js";
import type { TraversalsText } from "./text.js";

export const MOST_LABELS = 64;

export interface Sequences {
  readonly first: string[];
  readonly second: string[];
}

interface Typed {
  readonly name: string;
  readonly text: string;
}

/** Both sequences as labels, or the last ones that fit a figure; and what is wrong with those typed. */
export function useSequenceInput(first: Typed, second: Typed, words: TraversalsText["build"]) {
  const last = useRef<Sequences & { key: string }>(undefined);
  const key = JSON.stringify([first.text, second.text]);
  const errors = { first: lengthError(first, words), second: lengthError(second, words) };
  const fits = errors.first === undefined && errors.second === undefined;
  if (last.current === undefined || (fits && last.current.key !== key)) {
    last.current = fits
      ? { key, first: labelsOf(first.text), second: labelsOf(second.text) }
      : { key: "", first: ["A"], second: ["A"] };
  }
  return { errors, valid: last.current as Sequences };
}

function lengthError({ name, text }: Typed, words: TraversalsText["build"]): string | undefined {
  const count = labelsOf(text).length;
  if (count === 0) return words.none(name);
  return count > MOST_LABELS ? words.tooMany(name, MOST_LABELS, count) : undefined;
}
