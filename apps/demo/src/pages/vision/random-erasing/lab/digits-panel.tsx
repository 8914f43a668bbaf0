import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { Curve } from "../../../../components/curve.js";
import { DataTable } from "../../../../components/data-table.js";
import { Figure } from "../../../../components/figure.js";
import { Progress } from "../../../../components/progress.js";
import { say } from "../../../../lang.js";
import { type ErasingState, rectangleOptions } from "../state.js";
import { text } from "../text.js";
import { DigitsJob } from "./digits-job.js";
import { TESTS } from "./messages.js";
import { ShownDigit } from "./shown-digit.js";
import "./digits.css";

export const DIGITS_FIGURE_ID = "digits-figure";

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

/** Two nets learn handwritten digits, one whole ones, one erased ones, and are asked for occluded ones. */
export function DigitsPanel({ state }: { readonly state: ErasingState }): JSX.Element {
  const words = say(text).digits;
  const job = useMemo(() => new DigitsJob(), []);
  useEffect(() => () => job.end(), [job]);
  const history = job.history.value;
  const last = history.at(-1);
  const shown = job.shown.value;
  return (
    <Figure id={DIGITS_FIGURE_ID} label={words.heading} caption={words.caption}>
      {job.isRunning.value ? (
        <Progress label={words.learning} done={last?.done ?? 0} onCancel={() => job.end()} />
      ) : (
        <button
          type="button"
          class="primary"
          onClick={() =>
            job.start({ erasing: { ...rectangleOptions(state), fill: state.f.value }, seed: state.s.value })
          }
        >
          {words.start}
        </button>
      )}
      {job.failure.value !== undefined && <p role="alert">{words.failed(job.failure.value)}</p>}
      {last && (
        <div class="digits-results">
          <Curve
            label={words.chart}
            x={{ name: words.epoch, min: 0, max: Math.round(last.epoch / last.done), format: String }}
            y={{ name: words.accuracy, min: 0, max: 1, format: (share) => `${Math.round(100 * share)}%` }}
            lines={[1, 0].map((net) => ({
              name: words.nets[net]!,
              points: history.map(({ epoch, accuracy }) => [epoch, accuracy.noise[net as 0 | 1]] as const),
            }))}
          />
          <DataTable
            caption={words.table}
            columns={[{ title: words.test }, ...words.nets.map((title) => ({ title, numeric: true }))]}
            rows={TESTS.map((test) => [words.tests[test], ...last.accuracy[test].map(percent)])}
          />
        </div>
      )}
      {shown && (
        <ul class="digits-shown" aria-label={words.shown}>
          {Array.from(shown.labels, (label, index) => (
            <ShownDigit key={index} shown={shown} index={index} label={label} taken={last?.taken} />
          ))}
        </ul>
      )}
    </Figure>
  );
}
