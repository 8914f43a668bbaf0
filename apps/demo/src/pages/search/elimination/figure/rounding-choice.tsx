import type { JSX } from "preact";
import { type EliminationState, load } from "../state.js";
import type { EliminationText } from "../text.js";

interface RoundingChoiceProps {
  readonly state: EliminationState;
  readonly rounding: "down" | "up";
  readonly needed: "down" | "up";
  readonly words: EliminationText["figure"];
}

const CHOICES = ["down", "up"] as const;

/** Rounds mid as the loop needs it, or the other way to see what happens. */
export function RoundingChoice({ state, rounding, needed, words }: RoundingChoiceProps): JSX.Element {
  return (
    <fieldset class="elim-rounding">
      <legend>{words.rounding}</legend>
      {CHOICES.map((choice) => (
        <label key={choice}>
          <input
            type="radio"
            name="elim-rounding"
            value={choice}
            checked={rounding === choice}
            onChange={() => load(state, { rounding: choice === needed ? "needed" : choice })}
          />
          <span>{words.roundings[choice]}</span>
          <small>{choice === needed ? words.needed : words.wrong}</small>
        </label>
      ))}
    </fieldset>
  );
}
