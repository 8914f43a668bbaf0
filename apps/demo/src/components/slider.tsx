import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import "./slider.css";

export interface SliderProps {
  readonly label: string;
  readonly value: Signal<number>;
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly unit?: string;
}

/** A number set by dragging or by typing; what is typed outside the bounds is moved to the nearest one on leaving. */
export function Slider({ label, value, min, max, step = 1, unit }: SliderProps): JSX.Element {
  const id = useId();
  const set = (next: number): void => {
    if (Number.isFinite(next) && next >= min && next <= max) value.value = next;
  };
  return (
    <div class="slider">
      <label for={id}>{label}</label>
      <input
        type="range"
        aria-label={label}
        {...{ min, max, step }}
        value={value.value}
        onInput={(event) => set(event.currentTarget.valueAsNumber)}
      />
      <input
        id={id}
        type="number"
        {...{ min, max, step }}
        value={value.value}
        onInput={(event) => set(event.currentTarget.valueAsNumber)}
        onBlur={(event) => {
          const typed = event.currentTarget.valueAsNumber;
          if (Number.isFinite(typed)) set(Math.min(Math.max(typed, min), max));
          event.currentTarget.value = String(value.value);
        }}
      />
      {unit !== undefined && <span class="slider-unit">{unit}</span>}
    </div>
  );
}
