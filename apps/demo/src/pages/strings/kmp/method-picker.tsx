import type { KmpMethod, KmpStep } from "@kb/strings";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { PointerPath } from "./pointer-path.js";
import { traceSearch } from "./samples/trace-search.js";
import type { SearchTexts } from "./search-input.js";
import { type KmpState, load, METHODS } from "./state.js";
import type { KmpText } from "./text.js";

interface MethodPickerProps {
  readonly state: KmpState;
  readonly valid: SearchTexts;
  /** Comparisons made by the chosen method so far. */
  readonly now: number;
  readonly words: KmpText["search"];
}

/** Chooses the method, and shows side by side how many comparisons each makes and where they lead the text pointer. */
export function MethodPicker({ state, valid, now, words }: MethodPickerProps): JSX.Element {
  const { text, pattern } = valid;
  const method = state.m.value;
  const traces = useMemo(
    () => METHODS.map((name) => ({ name, ...traceOf(text, pattern, name) })),
    [text, pattern],
  );
  const most = Math.max(...traces.map(({ comparisons }) => comparisons));
  return (
    <fieldset class="kmp-methods">
      <legend>{words.methods}</legend>
      {traces.map(({ name, steps, comparisons }) => (
        <label key={name} class="kmp-method">
          <input
            type="radio"
            name="kmp-method"
            value={name}
            checked={method === name}
            onChange={() => load(state, { method: name })}
          />
          <span class="kmp-method-name">{words.methodNames[name]}</span>
          <span class="kmp-method-count">{words.comparisons(comparisons)}</span>
          <PointerPath
            steps={steps}
            textLength={[...text].length}
            comparisons={most}
            now={method === name ? now : undefined}
          />
        </label>
      ))}
      <p class="kmp-note">{words.pathCaption}</p>
    </fieldset>
  );
}

function traceOf(text: string, pattern: string, name: KmpMethod): { steps: KmpStep[]; comparisons: number } {
  const steps = traceSearch(text, pattern, name);
  return { steps, comparisons: steps.at(-1)?.comparisons ?? 0 };
}
