import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { PRESET_NAMES, PRESETS, type PresetName, shuffledPreset } from "./presets.js";
import type { useSearchInput } from "./search-input.js";
import { type KmpState, load } from "./state.js";
import type { KmpText } from "./text.js";

interface SearchFormProps {
  readonly state: KmpState;
  readonly input: ReturnType<typeof useSearchInput>;
  readonly words: KmpText["search"];
}

/** Where links to the figure lead. */
export const SEARCH_FORM_ID = "kmp-search";

/** The text and the pattern to type, and examples to choose from. */
export function SearchForm({ state, input, words }: SearchFormProps): JSX.Element {
  const id = useId();
  const { typed, errors } = input;
  const isTyped = (name: PresetName): boolean =>
    PRESETS[name].text === typed.text && PRESETS[name].pattern === typed.pattern;
  const chosen = PRESET_NAMES.find(isTyped) ?? "";
  return (
    <div id={SEARCH_FORM_ID} class="kmp-form">
      <TextField
        label={words.text}
        value={typed.text}
        error={errors.text}
        onInput={(text) => load(state, { text })}
      />
      <TextField
        label={words.pattern}
        value={typed.pattern}
        error={errors.pattern}
        onInput={(pattern) => load(state, { pattern })}
      />
      <div class="kmp-field">
        <label for={id}>{words.presets}</label>
        <select
          id={id}
          value={chosen}
          onChange={(event) => load(state, PRESETS[event.currentTarget.value as PresetName])}
        >
          {chosen === "" && <option value="">{words.own}</option>}
          {PRESET_NAMES.map((name) => (
            <option key={name} value={name}>
              {words.presetNames[name]}
            </option>
          ))}
        </select>
      </div>
      <button type="button" class="kmp-shuffle" onClick={() => load(state, shuffledPreset())}>
        {words.shuffle}
      </button>
    </div>
  );
}

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | undefined;
  readonly onInput: (value: string) => void;
}

function TextField({ label, value, error, onInput }: TextFieldProps): JSX.Element {
  const id = useId();
  return (
    <div class="kmp-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-error`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id={`${id}-error`} class="kmp-error" aria-live="polite">
        {error}
      </p>
    </div>
  );
}
