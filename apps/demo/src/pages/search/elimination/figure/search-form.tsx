import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { TextField } from "../../../../components/text-field.js";
import { EXERCISE_NAMES, EXERCISES, type ExerciseName, OWN_ARRAY } from "../exercises/exercises.js";
import type { InputError } from "../exercises/input-error.js";
import { type EliminationState, load } from "../state.js";
import type { EliminationText } from "../text.js";
import { complaintSentence } from "./complaint-sentence.js";

interface SearchFormProps {
  readonly state: EliminationState;
  readonly error: InputError | undefined;
  readonly words: EliminationText;
}

/** Where links to the figure lead. */
export const SEARCH_FORM_ID = "elimination-search";

const FAMILIES = EXERCISE_NAMES.filter((name) => !OWN_ARRAY.includes(name));

/** The exercise to choose, and its entries to type. */
export function SearchForm({ state, error, words }: SearchFormProps): JSX.Element {
  const id = useId();
  const exercise = state.e.value;
  const { fields } = EXERCISES[exercise];
  const labels = words.exercises[exercise];
  const options = (names: readonly ExerciseName[]) =>
    names.map((name) => (
      <option key={name} value={name}>
        {words.exercises[name].name}
      </option>
    ));
  return (
    <div id={SEARCH_FORM_ID} class="elim-form">
      <div class="text-field">
        <label for={id}>{words.figure.exercise}</label>
        <select
          id={id}
          value={exercise}
          onChange={(event) => load(state, { exercise: event.currentTarget.value as ExerciseName })}
        >
          <optgroup label={words.figure.own}>{options(OWN_ARRAY)}</optgroup>
          <optgroup label={words.figure.families}>{options(FAMILIES)}</optgroup>
        </select>
      </div>
      {fields.map((field) => (
        <TextField
          key={field}
          label={labels[field] ?? field}
          value={state[field].value}
          error={error?.field === field ? complaintSentence(error.complaint, words.errors) : undefined}
          onInput={(value) => load(state, { [field]: value })}
        />
      ))}
      {error?.complaint.type === "not sorted" && <Unsorted state={state} words={words} />}
    </div>
  );
}

/** Why an array that is not sorted cannot be searched so, and what can be done. */
function Unsorted({ state, words }: { state: EliminationState; words: EliminationText }): JSX.Element {
  const sortNumbers = (list: string): string =>
    list
      .split(/[\s,，、]+/)
      .filter((token) => token !== "")
      .sort((a, b) => Number(a) - Number(b))
      .join(", ");
  // Rows are sorted one by one.
  const sorted = state.a.value.split(/[;；]/).map(sortNumbers).join("; ");
  return (
    <p class="elim-unsorted" role="status">
      {words.figure.unsorted}{" "}
      <button type="button" onClick={() => load(state, { a: sorted })}>
        {words.figure.sort}
      </button>{" "}
      {OWN_ARRAY.includes(state.e.value) && (
        <button type="button" onClick={() => load(state, { exercise: "peak", a: state.a.value })}>
          {words.figure.peakInstead}
        </button>
      )}
    </p>
  );
}
