import type { JSX } from "preact";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { SeedField } from "../../../../components/seed-field.js";
import { Slider } from "../../../../components/slider.js";
import { TextField } from "../../../../components/text-field.js";
import { say } from "../../../../lang.js";
import { type GrpoState, sceneOf, setScene } from "../state.js";
import {
  BETAS,
  comparesGroups,
  EPSILONS,
  GROUP_SIZES,
  METHODS,
  NORMS,
  PASSES,
  SUPERVISIONS,
  VOTES,
} from "./settings.js";
import { text } from "./text.js";
import { isPrompt } from "./use-group.js";

const SCALES = [
  ["groupSize", "g", GROUP_SIZES],
  ["epsilon", "e", EPSILONS],
  ["beta", "b", BETAS],
  ["passes", "u", PASSES],
] as const;

/** What is asked, and by which method the group is learnt from. */
export function GroupStart({ state }: { readonly state: GrpoState }): JSX.Element {
  const words = say(text);
  return (
    <div class="group-start">
      <TextField
        label={words.prompt}
        value={state.p.value}
        error={isPrompt(state.p.value) ? undefined : words.promptError}
        onInput={(prompt) => {
          state.p.value = prompt.toLowerCase().slice(0, 2);
        }}
      />
      <ChoiceBar
        label={words.method}
        choices={METHODS}
        value={state.m.value}
        nameOf={(choice) => words.methods[choice]}
        onChoose={(choice) => setScene(state, sceneOf(choice))}
      />
    </div>
  );
}

/** Each setting of the method, to turn. */
export function GroupKnobs({ state }: { readonly state: GrpoState }): JSX.Element {
  const words = say(text);
  const method = state.m.value;
  return (
    <div class="group-knobs">
      <div>
        {SCALES.map(([name, key, scale]) => (
          <Slider
            key={key}
            label={words[name]}
            min={0}
            max={scale.length - 1}
            value={state[key].value}
            shown={String(scale[state[key].value])}
            onInput={(at) => {
              state[key].value = at;
            }}
          />
        ))}
      </div>
      {comparesGroups({ method }) && (
        <ChoiceBar
          label={words.norm}
          choices={NORMS}
          value={state.k.value}
          nameOf={(choice) => words.norms[choice]}
          onChoose={(choice) => {
            state.k.value = choice;
          }}
        />
      )}
      {method !== "gspo" && (
        <ChoiceBar
          label={words.votes}
          choices={VOTES}
          value={state.a.value}
          nameOf={(choice) => words.voteNames[choice]}
          onChoose={(choice) => {
            state.a.value = choice;
          }}
        />
      )}
      {method === "grpo" && (
        <ChoiceBar
          label={words.supervision}
          choices={SUPERVISIONS}
          value={state.v.value}
          nameOf={(choice) => words.supervisions[choice]}
          onChoose={(choice) => {
            state.v.value = choice;
          }}
        />
      )}
      <SeedField seed={state.r} />
    </div>
  );
}
