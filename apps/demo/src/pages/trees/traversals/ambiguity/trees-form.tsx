import type { JSX } from "preact";
import { TextField } from "../../../../components/text-field.js";
import { pairOf, randomLetters } from "../pair-of-tree.js";
import { PresetSelect } from "../preset-select.js";
import { AMBIGUOUS_PRESETS, type AmbiguousPresetName } from "../presets.js";
import { loadAmbiguous, type TraversalsState } from "../state.js";
import type { TraversalsText } from "../text.js";

interface TreesFormProps {
  readonly state: TraversalsState;
  readonly errors: { readonly first: string | undefined; readonly second: string | undefined };
  readonly words: TraversalsText;
}

const PRESET_NAMES = Object.keys(AMBIGUOUS_PRESETS) as AmbiguousPresetName[];

/** Preorder and postorder to type, and examples to choose from. */
export function TreesForm({ state, errors, words }: TreesFormProps): JSX.Element {
  const { every, names } = words;
  const [preorder, postorder] = [state.p.value, state.q.value];
  const chosen = PRESET_NAMES.find(
    (name) =>
      AMBIGUOUS_PRESETS[name].preorder === preorder && AMBIGUOUS_PRESETS[name].postorder === postorder,
  );
  const shuffle = (): void => {
    const { first, second } = pairOf(randomLetters(), "preorder-postorder");
    loadAmbiguous(state, { preorder: first, postorder: second });
  };
  return (
    <>
      <div class="traversals-bar">
        <PresetSelect
          label={every.presets}
          names={PRESET_NAMES}
          chosen={chosen}
          own={every.own}
          nameOf={(name) => every.presetNames[name]}
          onChoose={(name) => loadAmbiguous(state, AMBIGUOUS_PRESETS[name])}
        />
        <div class="traversals-buttons">
          <button type="button" onClick={shuffle}>
            {every.random}
          </button>
        </div>
      </div>
      <div class="traversals-pair">
        <TextField
          label={names.preorder}
          value={preorder}
          error={errors.first}
          onInput={(text) => loadAmbiguous(state, { preorder: text })}
        />
        <TextField
          label={names.postorder}
          value={postorder}
          error={errors.second}
          onInput={(text) => loadAmbiguous(state, { postorder: text })}
        />
      </div>
    </>
  );
}
