import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useRef } from "preact/hooks";
import { say } from "../lang.js";
import { Icon } from "./icon.js";
import "./file-drop.css";

export interface FileDropProps {
  readonly onFile: (file: File) => void;
  /** The file taken last, named in the box. */
  readonly file?: File | undefined;
  /** The types offered first, as in `<input accept>`. */
  readonly accept?: string;
}

const text = {
  zh: { choose: "选择文件", drop: "或把文件拖到这里", stays: "文件不会离开你的电脑。" },
  en: { choose: "Choose a file", drop: "or drop one here", stays: "It never leaves your computer." },
};

/** Takes one file from the visitor's disk: by button, by keyboard, or dropped anywhere on the box. */
export function FileDrop({ onFile, file, accept }: FileDropProps): JSX.Element {
  const t = say(text);
  const input = useRef<HTMLInputElement>(null);
  const over = useSignal(false);
  const take = (files: FileList | null | undefined): void => {
    const first = files?.[0];
    if (first) onFile(first);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button does the same by keyboard
    <div
      class={over.value ? "file-drop file-drop-over" : "file-drop"}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => {
        over.value = false;
      }}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        take(event.dataTransfer?.files);
      }}
    >
      <button type="button" onClick={() => input.current?.click()}>
        <Icon name="file" /> {t.choose}
      </button>{" "}
      <span class="file-drop-hint">{file ? file.name : t.drop}</span>
      <small>{t.stays}</small>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={t.choose}
        accept={accept}
        onChange={(event) => {
          take(event.currentTarget.files);
          // The same file chosen again is a new choice.
          event.currentTarget.value = "";
        }}
      />
    </div>
  );
}
