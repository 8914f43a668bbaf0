import { failureFunction } from "@kb/strings";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Figure } from "../../../components/figure.js";
import { Stepper } from "../../../components/stepper.js";
import { say } from "../../../lang.js";
import { Alignment } from "./alignment.js";
import { FailureTable } from "./failure-table.js";
import { Legend } from "./legend.js";
import { MethodPicker } from "./method-picker.js";
import { SearchForm } from "./search-form.js";
import { searchFrames } from "./search-frames.js";
import { useSearchInput } from "./search-input.js";
import { searchPicture } from "./search-picture.js";
import { searchSentence } from "./search-sentence.js";
import { shownCharacters } from "./shown-characters.js";
import type { KmpState } from "./state.js";
import { text as dictionary } from "./text.js";

/** A search over the reader's own text and pattern, step by step, by any of the three methods. */
export function SearchFigure({ state }: { readonly state: KmpState }): JSX.Element {
  const words = say(dictionary);
  const input = useSearchInput(state, words.search);
  const { text, pattern } = input.valid;
  const method = state.m.value;
  const frames = useMemo(() => searchFrames(text, pattern, method), [text, pattern, method]);
  const units = useMemo(
    () => ({ text: shownCharacters(text), pattern: shownCharacters(pattern), method }),
    [text, pattern, method],
  );
  const tables = useMemo(
    () => ({ next: failureFunction([...pattern]), nextval: failureFunction([...pattern], { strong: true }) }),
    [pattern],
  );
  const frame = frames[Math.min(state.s.value, frames.length - 1)]!;
  const { step } = frame;
  const read = step.type === "shift" && method !== "naive" ? step.j : undefined;
  return (
    <Figure label={words.search.heading}>
      <SearchForm state={state} input={input} words={words.search} />
      <Alignment {...units} {...searchPicture(frame, units.pattern.length)} label={words.search.figure} />
      <Legend words={words.search.legend} />
      <Stepper
        count={frames.length}
        index={state.s}
        describe={(index) => searchSentence(frames[index]!, units, words.steps)}
        marks={frames.flatMap(({ step }, index) => (step.type === "found" ? [index] : []))}
      />
      <div class="kmp-side">
        <FailureTable
          pattern={units.pattern}
          {...tables}
          current={
            read === undefined ? undefined : { j: read, row: method === "strong" ? "nextval" : "next" }
          }
          label={words.search.table}
          words={words.table}
        />
        <MethodPicker state={state} valid={input.valid} now={step.comparisons} words={words.search} />
      </div>
    </Figure>
  );
}
