import { BEST, melody } from "@kb/rl-bench/rlhf";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Figure } from "../../../../components/figure.js";
import { say } from "../../../../lang.js";
import type { RlhfState } from "../state.js";
import { text } from "../text.js";
import { MarkedName } from "./marked-name.js";
import { LONGEST, stretches } from "./syllables.js";

export const NAME_FIGURE_ID = "name-figure";

/** A name to type, and what it is truly worth. */
export function NameFigure({ state }: { readonly state: RlhfState }): JSX.Element {
  const words = say(text).name;
  const id = useId();
  const name = state.w.value;
  const cut = stretches(name);
  const count = (kind: string): number => cut.filter((stretch) => stretch.kind === kind).length;
  const syllables = Math.min(count("syllable"), BEST);
  const parts = [
    { name: words.syllables, value: syllables },
    { name: words.repeated, value: -count("repeated") },
    { name: words.surplus, value: -Math.max(0, name.length - LONGEST) / 2 },
  ];
  return (
    <Figure id={NAME_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="name-judge">
        <label for={id}>{words.label}</label>
        <input
          id={id}
          value={name}
          maxLength={14}
          autocomplete="off"
          autocapitalize="none"
          spellcheck={false}
          onInput={(event) => {
            state.w.value = event.currentTarget.value.toLowerCase().replace(/[^a-z]/g, "");
            event.currentTarget.value = state.w.value;
          }}
        />
        <div class="name-examples">
          {words.examples.map((example) => (
            <button
              key={example}
              type="button"
              aria-pressed={example === name}
              onClick={() => {
                state.w.value = example;
              }}
            >
              {example}
            </button>
          ))}
        </div>
      </div>
      <p class="name-shown">
        <MarkedName name={name} />
        <output for={id}>{signed(melody(name), false)}</output>
      </p>
      <dl class="name-parts">
        {parts.map((part) => (
          <div key={part.name}>
            <dt>{part.name}</dt>
            <dd>{signed(part.value, true)}</dd>
          </div>
        ))}
      </dl>
    </Figure>
  );
}

function signed(value: number, isPart: boolean): string {
  const digits = Math.abs(value).toFixed(Number.isInteger(value) ? 0 : 1);
  return value < 0 ? `−${digits}` : isPart && value > 0 ? `+${digits}` : digits;
}
