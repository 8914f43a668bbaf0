import type { JSX } from "preact";
import { useId } from "preact/hooks";
import "./choice-bar.css";

export interface ChoiceBarProps<T extends string | number> {
  /** What is chosen. */
  readonly label: string;
  readonly choices: readonly T[];
  readonly value: T;
  readonly nameOf: (choice: T) => string;
  readonly onChoose: (choice: T) => void;
}

/** One of a few, all in view: radio buttons that look like one bar. */
export function ChoiceBar<T extends string | number>({
  label,
  choices,
  value,
  nameOf,
  onChoose,
}: ChoiceBarProps<T>): JSX.Element {
  const group = useId();
  return (
    <fieldset class="choice-bar">
      <legend>{label}</legend>
      <div>
        {choices.map((choice) => (
          <label key={choice}>
            <input
              type="radio"
              name={group}
              value={choice}
              checked={choice === value}
              onChange={() => onChoose(choice)}
            />
            <span>{nameOf(choice)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
