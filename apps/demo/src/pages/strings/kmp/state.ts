import type { KmpMethod } from "@kb/strings";
import { batch, type Signal } from "@preact/signals";
import { lang } from "../../../lang.js";
import { choiceField, flagField, numberField, textField } from "../../../url-fields.js";
import { useUrlState } from "../../../url-state.js";
import { PRESETS, type Preset } from "./presets.js";

export const METHODS = ["naive", "kmp", "strong"] as const satisfies readonly KmpMethod[];

/** What the generated text has some of: common words in a row, as in most searches of prose. */
const DEFAULT_NEEDLE = { en: "in the house", zh: "在房间里" } as const;

/** Everything a link to the page restores. */
export interface KmpState {
  /** Text, pattern and method of the search, and the step shown. */
  readonly t: Signal<string>;
  readonly p: Signal<string>;
  readonly m: Signal<KmpMethod>;
  readonly s: Signal<number>;
  /** The step shown of building the failure function. */
  readonly b: Signal<number>;
  /** Needles for the file, one a line; whether matches may overlap, and whether the case of A–Z is ignored. */
  readonly q: Signal<string>;
  readonly o: Signal<boolean>;
  readonly c: Signal<boolean>;
}

export function useKmpState(): KmpState {
  const { text, pattern, method } = PRESETS.article;
  return useUrlState({
    t: textField(text),
    p: textField(pattern),
    m: choiceField(METHODS, method),
    s: numberField(0, { min: 0, whole: true }),
    b: numberField(0, { min: 0, whole: true }),
    q: textField(DEFAULT_NEEDLE[lang.peek()], 2000),
    o: flagField(false),
    c: flagField(false),
  });
}

/** Shows another search from its first step. */
export function load(state: KmpState, { text, pattern, method = state.m.peek() }: Partial<Preset>): void {
  batch(() => {
    if (text !== undefined) state.t.value = text;
    if (pattern !== undefined) state.p.value = pattern;
    state.m.value = method;
    state.s.value = 0;
    state.b.value = 0;
  });
}
