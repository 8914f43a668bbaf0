import { digitLosses, knobsOf, type LossName, lossNames } from "@kb/digits";
import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Slider } from "../../../../components/slider.js";
import { formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import type { LabFrame, ShownDigits } from "./messages.js";
import { initialSide, type LabSide, marginScale, SCALES } from "./settings.js";
import { Sphere } from "./sphere.js";
import type { Turn } from "./turned.js";

export interface SidePanelProps {
  /** Which of the two. */
  readonly index: 0 | 1;
  readonly side: Signal<LabSide>;
  readonly shown: ShownDigits | undefined;
  readonly frame: LabFrame | undefined;
  readonly withUnseen: boolean;
  readonly turn: Signal<Turn>;
  readonly onHold: () => void;
}

/** One net: its loss, its sphere, what can be set. */
export function SidePanel({
  index,
  side,
  shown,
  frame,
  withUnseen,
  turn,
  onHold,
}: SidePanelProps): JSX.Element {
  const words = say(text);
  const id = useId();
  const { loss, s, m } = side.value;
  const knobs = knobsOf(loss);
  const set = (change: Partial<LabSide>): void => {
    side.value = { ...side.value, ...change };
  };
  const value = frame?.losses[index];
  return (
    <section class={`face-lab-side face-lab-side-${index + 1}`} aria-label={words.lab.sides[index]}>
      <div class="face-lab-loss">
        <span class="face-lab-swatch" aria-hidden="true" />
        <label for={id}>{words.lab.sides[index]}</label>
        <select
          id={id}
          value={loss}
          onChange={(event) => {
            side.value = initialSide(event.currentTarget.value as LossName);
          }}
        >
          {lossNames.map((name) => (
            <option key={name} value={name}>
              {words.family.names[name]}
            </option>
          ))}
        </select>
      </div>
      <Sphere
        label={words.lab.sphere(words.family.names[loss])}
        shown={shown}
        embeddings={frame?.embeddings[index]}
        weights={frame?.weights[index]}
        rawWeights={digitLosses[loss](1, undefined).weightNorm === "raw"}
        withUnseen={withUnseen}
        turn={turn}
        onHold={onHold}
      />
      <p class="face-lab-reading">
        {words.lab.loss} {value === undefined || Number.isNaN(value) ? "–" : formatNumber(value)}
      </p>
      <div class="face-lab-knobs">
        {knobs.s !== undefined && (
          <Slider
            label={words.lab.s}
            {...SCALES}
            value={s}
            shown={String(s)}
            onInput={(scale) => set({ s: scale })}
          />
        )}
        {knobs.m !== undefined && (
          <Slider
            label={words.lab.m}
            {...marginScale(loss)}
            value={m}
            shown={String(m)}
            onInput={(margin) => set({ m: Number(margin.toFixed(2)) })}
          />
        )}
      </div>
    </section>
  );
}
