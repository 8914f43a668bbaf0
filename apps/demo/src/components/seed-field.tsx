import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { say } from "../lang.js";
import "./seed-field.css";

export interface SeedFieldProps {
  /** An integer from 0 to 2³² − 1. */
  readonly seed: Signal<number>;
}

const text = {
  zh: { seed: "随机种子", another: "换一个" },
  en: { seed: "Seed", another: "Another" },
};
const MOST = 2 ** 32 - 1;
const MOST_DRAWN = 2 ** 16;

/** The seed that decides what is drawn, to type or to have changed. */
export function SeedField({ seed }: SeedFieldProps): JSX.Element {
  const words = say(text);
  const id = useId();
  return (
    <div class="seed-field">
      <label for={id}>{words.seed}</label>
      <div>
        <input
          id={id}
          type="number"
          min={0}
          max={MOST}
          value={seed.value}
          onChange={(event) => {
            const typed = event.currentTarget.valueAsNumber;
            if (Number.isInteger(typed) && typed >= 0 && typed <= MOST) seed.value = typed;
            else event.currentTarget.value = String(seed.value);
          }}
        />
        <button
          type="button"
          onClick={() => {
            seed.value = Math.floor(Math.random() * MOST_DRAWN);
          }}
        >
          {words.another}
        </button>
      </div>
    </div>
  );
}
