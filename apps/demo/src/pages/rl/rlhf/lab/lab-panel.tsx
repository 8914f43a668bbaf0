import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Figure } from "../../../../components/figure.js";
import { Icon } from "../../../../components/icon.js";
import { SeedField } from "../../../../components/seed-field.js";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { ANSWERS, FINE_TUNINGS, PAIRS, type RlhfState } from "../state.js";
import { text } from "../text.js";
import { Lab } from "./lab.js";
import { Monitors } from "./monitors.js";
import { NamesTable } from "./names-table.js";
import { PresetSelect } from "./preset-select.js";
import { Readings } from "./readings.js";
import { StageCards } from "./stage-cards.js";
import { TrickTable } from "./trick-table.js";
import { readSetting, type Setting, SIDES, type Side, writeSetting } from "./tricks.js";
import "./pipeline.css";

export const LAB_FIGURE_ID = "pipeline-figure";

/** The whole pipeline in a worker: three stages, two settings over each other, every trick to be switched. */
export function LabPanel({ state }: { readonly state: RlhfState }): JSX.Element {
  const words = say(text).lab;
  const lab = useMemo(() => new Lab(), []);
  useEffect(() => () => lab.end(), [lab]);
  const written = { a: state.x, b: state.y };
  const a = useMemo(() => readSetting("a", state.x.value), [state.x.value]);
  const b = useMemo(() => readSetting("b", state.y.value), [state.y.value]);
  const settings: Record<Side, Setting> = { a, b };
  const isPair = state.d.value;
  const sides = isPair ? SIDES : (["a"] as const);
  const answers = ANSWERS[state.n.value]!;
  const [seed, fineTuning, pairs] = [state.r.value, FINE_TUNINGS[state.f.value]!, PAIRS[state.p.value]!];
  const lmWeight = state.l.value ? 1 : 0;
  useEffect(
    () => lab.prepare({ seed, fineTuning, pairs, lmWeight }, isPair ? { a, b } : { a }, answers),
    [lab, seed, fineTuning, pairs, lmWeight, a, b, isPair, answers],
  );
  const set = (side: Side, setting: Setting): void => {
    written[side].value = writeSetting(setting);
  };
  return (
    <Figure id={LAB_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="pipe-form">
        <SeedField seed={state.r} />
        <PlaceBar label={words.fineTuning} choices={FINE_TUNINGS} at={state.f} />
        <PlaceBar label={words.pairs} choices={PAIRS} at={state.p} />
        <PlaceBar label={words.answers} choices={ANSWERS} at={state.n} />
        <Check label={words.lmTerm} value={state.l} />
      </div>
      <div class="pipe-form">
        {sides.map((side) => (
          <PresetSelect
            key={side}
            side={side}
            setting={settings[side]}
            onSet={(setting) => set(side, setting)}
          />
        ))}
        <Check label={words.pair} value={state.d} />
      </div>
      <RunButtons lab={lab} />
      <StageCards lab={lab} sides={sides} answers={answers} />
      <Monitors lab={lab} sides={sides} answers={answers} />
      <Readings lab={lab} sides={sides} />
      <NamesTable lab={lab} sides={sides} />
      <TrickTable sides={sides} settings={settings} onSet={set} />
    </Figure>
  );
}

function RunButtons({ lab }: { readonly lab: Lab }): JSX.Element {
  const words = say(text).lab;
  const status = lab.status.value;
  const isRunning = status === "running";
  return (
    <div class="pipe-run">
      {status !== "over" && (
        <button
          type="button"
          class="primary"
          disabled={status === "failed"}
          onClick={() => (isRunning ? lab.pause() : lab.run())}
        >
          <Icon name={isRunning ? "pause" : "play"} />
          {isRunning ? words.pause : status === "paused" ? words.goOn : words.run}
        </button>
      )}
      <button
        type="button"
        class={status === "over" ? "primary" : undefined}
        disabled={lab.laid.value === undefined}
        onClick={() => lab.again()}
      >
        <Icon name="repeat" />
        {words.again}
      </button>
      <button type="button" disabled={status === "fresh"} onClick={() => lab.reset()}>
        {words.reset}
      </button>
      <p role="status">{words.status[status]}</p>
      {lab.failure.value !== undefined && <p role="alert">{words.failed(lab.failure.value)}</p>}
    </div>
  );
}

interface PlaceBarProps {
  readonly label: string;
  readonly choices: readonly number[];
  /** Which of them. */
  readonly at: RlhfState["f"];
}

function PlaceBar({ label, choices, at }: PlaceBarProps): JSX.Element {
  return (
    <ChoiceBar
      label={label}
      choices={choices.map((_, i) => i)}
      value={at.value}
      nameOf={(i) => formatCount(choices[i]!)}
      onChoose={(i) => {
        at.value = i;
      }}
    />
  );
}

function Check({ label, value }: { readonly label: string; readonly value: RlhfState["d"] }): JSX.Element {
  return (
    <label class="pipe-check">
      <input
        type="checkbox"
        checked={value.value}
        onChange={(event) => {
          value.value = event.currentTarget.checked;
        }}
      />
      {label}
    </label>
  );
}
