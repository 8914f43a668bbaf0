import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { FileDrop } from "../../../../components/file-drop.js";
import { Progress } from "../../../../components/progress.js";
import { formatBytes } from "../../../../format.js";
import { lang, say } from "../../../../lang.js";
import type { KmpState } from "../state.js";
import { text } from "../text.js";
import type { FileSearch } from "./file-search.js";
import { FileSearchResults } from "./file-search-results.js";
import { needlesError, needlesOf } from "./needles.js";
import "./file-search.css";

const GENERATED_BYTES = 50_000_000;

interface FileSearchPanelProps {
  readonly state: KmpState;
  readonly search: FileSearch;
}

/** Opens a file of any size, or makes one up, and searches it for the reader's needles. */
export function FileSearchPanel({ state, search }: FileSearchPanelProps): JSX.Element {
  const words = say(text).file;
  const id = useId();
  const error = needlesError(needlesOf(state.q.value), words);
  const { work, outcome, file } = search;
  const run = (): void => {
    const needles = needlesOf(state.q.peek());
    if (file.value === undefined || needlesError(needles, words) !== undefined) return;
    const options = { overlapping: state.o.peek(), caseInsensitive: state.c.peek() };
    search.search({ file: file.value, needles, options });
  };
  return (
    <>
      <p>{words.intro}</p>
      <form
        class="kmp-file"
        onSubmit={(event) => {
          event.preventDefault();
          run();
        }}
      >
        <div class="kmp-field">
          <label for={id}>{words.needles}</label>
          <textarea
            id={id}
            rows={3}
            spellcheck={false}
            autocapitalize="off"
            value={state.q.value}
            aria-describedby={`${id}-hint`}
            aria-invalid={error !== undefined}
            onInput={(event) => {
              state.q.value = event.currentTarget.value;
            }}
          />
          <p id={`${id}-hint`} class={error === undefined ? "kmp-note" : "kmp-error"} aria-live="polite">
            {error ?? words.needlesHint}
          </p>
        </div>
        <div class="kmp-options">
          <Checkbox label={words.overlapping} value={state.o} />
          <Checkbox label={words.caseInsensitive} value={state.c} />
        </div>
        <FileDrop
          file={file.value}
          onFile={(chosen) => {
            file.value = chosen;
            run();
          }}
        />
        <div class="kmp-actions">
          <button type="button" onClick={() => search.generate(GENERATED_BYTES, lang.value, run)}>
            {words.generate(formatBytes(GENERATED_BYTES))}
          </button>
          <button
            type="submit"
            class="primary"
            aria-disabled={file.value === undefined || error !== undefined}
          >
            {words.search}
          </button>
        </div>
      </form>
      {work.value !== undefined && (
        <Progress
          label={words.phases[work.value.phase]}
          done={work.value.done / Math.max(work.value.total, 1)}
          detail={`${formatBytes(work.value.done)} / ${formatBytes(work.value.total)}`}
          onCancel={() => search.cancel()}
        />
      )}
      <p class="kmp-outcome" role="status">
        {outcome.value?.type === "cancelled" && words.cancelled}
        {outcome.value?.type === "failed" && words.failed(outcome.value.message)}
      </p>
      <FileSearchResults search={search} />
    </>
  );
}

function Checkbox({
  label,
  value,
}: {
  readonly label: string;
  readonly value: Signal<boolean>;
}): JSX.Element {
  return (
    <label>
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
