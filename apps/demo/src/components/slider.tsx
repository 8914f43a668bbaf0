import type { JSX } from "preact";
import { useId } from "preact/hooks";
import "./slider.css";

export interface SliderProps {
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly value: number;
  /** The value as readers see it, with its unit. */
  readonly shown: string;
  readonly onInput: (value: number) => void;
}

/** A value to drag, or to move by the arrow keys, with its label before and what it is behind. */
export function Slider({ label, min, max, step = 1, value, shown, onInput }: SliderProps): JSX.Element {
  const id = useId();
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={shown}
        onInput={(event) => onInput(event.currentTarget.valueAsNumber)}
      />
      <output for={id}>{shown}</output>
    </div>
  );
}
