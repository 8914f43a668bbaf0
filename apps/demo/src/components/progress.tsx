import type { JSX } from "preact";
import { say } from "../lang.js";
import "./progress.css";

export interface ProgressProps {
  /** What is going on. */
  readonly label: string;
  /** The part done, 0 to 1; without it the end is not known. */
  readonly done?: number | undefined;
  /** How much, in units: "12.4 of 50 MB". */
  readonly detail?: string;
  readonly onCancel: () => void;
}

const text = { zh: { cancel: "取消" }, en: { cancel: "Cancel" } };

/** Work that takes longer than a glance, and the button that ends it. */
export function Progress({ label, done, detail, onCancel }: ProgressProps): JSX.Element {
  return (
    <div class="progress">
      <span>{label}</span>
      <progress aria-label={label} {...(done !== undefined && { value: done })} />
      <span class="progress-detail">{detail}</span>
      <button type="button" onClick={onCancel}>
        {say(text).cancel}
      </button>
    </div>
  );
}
