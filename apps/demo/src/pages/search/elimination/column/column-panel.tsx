import type { JSX } from "preact";
import { useId } from "preact/hooks";
import weather from "vega-datasets/data/weather.csv?url";
import { FileDrop } from "../../../../components/file-drop.js";
import { Progress } from "../../../../components/progress.js";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import type { EliminationState } from "../state.js";
import { type EliminationText, text } from "../text.js";
import type { ColumnJob } from "./column-job.js";
import { ColumnResults } from "./column-results.js";
import "./column.css";

const GENERATED = 10_000_000;
/** The column temp_max. */
const WEATHER_COLUMN = 3;

interface ColumnPanelProps {
  readonly state: EliminationState;
  readonly job: ColumnJob;
}

/** Takes a column of numbers from a file, from the page, or made up, and shows what an index makes of it. */
export function ColumnPanel({ state, job }: ColumnPanelProps): JSX.Element {
  const words = say(text).column;
  const { source, work, outcome } = job;
  const openWeather = (): void => {
    const url = new URL(weather, document.baseURI).href;
    job.start({ type: "address", url, name: "weather.csv" }, WEATHER_COLUMN);
  };
  return (
    <div class="column-panel">
      <p>{words.intro}</p>
      <div class="column-form">
        <FileDrop
          accept=".csv,.tsv,.txt,text/csv"
          file={source.value?.type === "file" ? (source.value.file as File) : undefined}
          onFile={(file) => job.start({ type: "file", file })}
        />
        <div class="column-actions">
          <button type="button" onClick={openWeather}>
            {words.weather}
          </button>
          <button type="button" onClick={() => job.start({ type: "generated", count: GENERATED })}>
            {words.generate(formatCount(GENERATED))}
          </button>
        </div>
        <ColumnChoice job={job} words={words} />
      </div>
      {work.value !== undefined && (
        <Progress
          label={words.phases[work.value.phase]}
          done={work.value.done}
          onCancel={() => job.cancel()}
        />
      )}
      <p class="column-outcome" role="status">
        {outcome.value !== undefined && outcomeSentence(outcome.value, words)}
      </p>
      <ColumnResults state={state} job={job} />
    </div>
  );
}

function ColumnChoice({ job, words }: { job: ColumnJob; words: EliminationText["column"] }) {
  const id = useId();
  const columns = job.columns.value;
  if (columns === undefined || columns.heads.length < 2) return null;
  return (
    <div class="text-field column-choice">
      <label for={id}>{words.column}</label>
      <select
        id={id}
        value={columns.chosen}
        onChange={(event) => job.start(job.source.peek()!, Number(event.currentTarget.value))}
      >
        {columns.heads.map(({ name, numeric }, column) => (
          <option key={column} value={column}>
            {name ?? words.unnamed(column)}
            {numeric ? "" : ` (${words.notNumeric})`}
          </option>
        ))}
      </select>
    </div>
  );
}

function outcomeSentence(
  outcome: NonNullable<ColumnJob["outcome"]["value"]>,
  words: EliminationText["column"],
): string {
  switch (outcome.type) {
    case "cancelled":
      return words.cancelled;
    case "empty":
      return words.empty;
    case "no numbers":
      return words.noNumbers(formatCount(outcome.rows));
    case "failed":
      return words.failed(outcome.message);
  }
}
