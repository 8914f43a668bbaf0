import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { say } from "../lang.js";
import { Icon } from "./icon.js";

export interface CopyButtonProps {
  /** What goes to the clipboard. */
  readonly text: string;
  /** The button's words; "Copy" unless given. */
  readonly label?: string;
}

const words = {
  zh: { copy: "复制", copied: "已复制" },
  en: { copy: "Copy", copied: "Copied" },
};
const SHOW_COPIED_MS = 1600;

/** Copies a text, and says so for a moment. */
export function CopyButton({ text, label }: CopyButtonProps): JSX.Element {
  const t = say(words);
  const copied = useSignal(false);
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    copied.value = true;
    setTimeout(() => {
      copied.value = false;
    }, SHOW_COPIED_MS);
  };
  return (
    <button type="button" class="copy-button" onClick={copy}>
      <Icon name={copied.value ? "done" : "copy"} />
      <span aria-live="polite">{copied.value ? t.copied : (label ?? t.copy)}</span>
    </button>
  );
}
