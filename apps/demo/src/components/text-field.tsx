import type { JSX } from "preact";
import { useId } from "preact/hooks";
import "./text-field.css";

export interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** What is wrong with the value; said while it is typed. */
  readonly error?: string | undefined;
  /** Which keyboard a phone shows. */
  readonly inputMode?: "text" | "decimal" | "numeric";
  readonly onInput: (value: string) => void;
}

/** A line of text with its label above and, where it does not fit, the reason below. */
export function TextField({ label, value, error, inputMode = "text", onInput }: TextFieldProps): JSX.Element {
  const id = useId();
  return (
    <div class="text-field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="text"
        value={value}
        inputMode={inputMode}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-error`}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      <p id={`${id}-error`} class="text-field-error" aria-live="polite">
        {error}
      </p>
    </div>
  );
}
