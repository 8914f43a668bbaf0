import type { JSX } from "preact";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Icon } from "../../../../components/icon.js";
import { SeedField } from "../../../../components/seed-field.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import type { FaceLossesState } from "../state.js";
import { text } from "../text.js";
import type { Lab } from "./lab.js";
import { LEARNING_RATES, PAIRS } from "./settings.js";

export interface LabFormProps {
  readonly state: FaceLossesState;
  readonly lab: Lab;
  readonly onReset: () => void;
}

/** What both nets have in common, and the buttons that let them learn. */
export function LabForm({ state, lab, onReset }: LabFormProps): JSX.Element {
  const words = say(text).lab;
  const isRunning = lab.status.value === "running";
  const rate = LEARNING_RATES.findIndex((one) => one >= state.k.value);
  return (
    <>
      <div class="face-lab-form">
        <SeedField seed={state.r} />
        <ChoiceBar
          label={words.unseen}
          choices={PAIRS}
          value={state.u.value}
          nameOf={([one, other]) => words.pair(one!, other!)}
          onChoose={(pair) => {
            state.u.value = pair;
          }}
        />
        <div class="face-lab-run">
          <button
            type="button"
            class="primary"
            disabled={lab.status.value === "over" || lab.status.value === "failed"}
            onClick={() => (isRunning ? lab.pause() : lab.run())}
          >
            <Icon name={isRunning ? "pause" : "play"} />
            {isRunning ? words.pause : words.learn}
          </button>
          <button type="button" onClick={onReset}>
            <Icon name="repeat" />
            {words.reset}
          </button>
        </div>
      </div>
      <div class="face-lab-common">
        <Slider
          label={words.epochs}
          min={2}
          max={20}
          value={state.e.value}
          shown={String(state.e.value)}
          onInput={(epochs) => {
            state.e.value = epochs;
          }}
        />
        <Slider
          label={words.rate}
          min={0}
          max={LEARNING_RATES.length - 1}
          value={rate < 0 ? LEARNING_RATES.length - 1 : rate}
          shown={String(state.k.value)}
          onInput={(at) => {
            state.k.value = LEARNING_RATES[at]!;
          }}
        />
      </div>
    </>
  );
}
