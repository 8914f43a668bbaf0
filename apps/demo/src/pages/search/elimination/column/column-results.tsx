import type { JSX } from "preact";
import { AgreementStrip } from "../../../../components/agreement-strip.js";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import type { EliminationState } from "../state.js";
import { type EliminationText, text } from "../text.js";
import type { ColumnJob } from "./column-job.js";
import { DistributionChart } from "./distribution-chart.js";
import type { ColumnResult } from "./messages.js";
import { RaceBars } from "./race-bars.js";

interface ColumnResultsProps {
  readonly state: EliminationState;
  readonly job: ColumnJob;
}

/** What the column holds, how fast it is searched, whether the loop agrees, and its distribution. */
export function ColumnResults({ state, job }: ColumnResultsProps): JSX.Element | null {
  const words = say(text).column;
  const result = job.result.value;
  if (result === undefined) return null;
  return (
    <div class="column-results">
      <div>
        <p class="column-count" role="status">
          {words.count(formatCount(result.numbers))}
        </p>
        {job.source.value?.type !== "generated" && <p class="column-gaps">{gapsSentence(result, words)}</p>}
        {job.source.value?.type === "address" && <small>{words.credit}</small>}
      </div>
      <RaceBars result={result} words={words} />
      <AgreementStrip
        path={result.backend}
        answers={[
          { by: words.ours, answer: words.answer(result.index.fingerprint) },
          { by: words.theirs, answer: words.answer(result.loop.fingerprint) },
        ]}
      />
      <DistributionChart distribution={result.distribution} cursor={state.c} words={words} />
    </div>
  );
}

function gapsSentence(
  { rows, holes, strangers, firstStranger }: ColumnResult,
  words: EliminationText["column"],
): string {
  const sentences: string[] = [];
  if (holes > 0) sentences.push(words.holes(formatCount(holes), formatCount(rows)));
  if (firstStranger !== undefined) {
    const { text, row } = firstStranger;
    sentences.push(words.strangers(formatCount(strangers), text, formatCount(row)));
  }
  return sentences.length === 0 ? words.complete(formatCount(rows)) : sentences.join(" ");
}
