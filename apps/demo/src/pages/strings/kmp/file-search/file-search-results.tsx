import type { JSX } from "preact";
import { AgreementStrip } from "../../../../components/agreement-strip.js";
import { DataTable } from "../../../../components/data-table.js";
import { formatBytes, formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import { Density } from "./density.js";
import type { FileSearch } from "./file-search.js";
import { fingerprint } from "./fingerprint.js";
import { Hits } from "./hits.js";
import type { Tally } from "./messages.js";
import { Speeds } from "./speeds.js";

/** What the last search found, how fast it was, and whether the browser's own search agrees. */
export function FileSearchResults({ search }: { readonly search: FileSearch }): JSX.Element | null {
  const words = say(text).file;
  const job = search.job.value;
  const result = search.result.value;
  const rival = search.rival.value;
  if (job === undefined || result === undefined) return null;
  const total = sum(result.counts);
  const answer = (tally: Tally): string => words.answer(formatCount(sum(tally.counts)), fingerprint(tally));
  return (
    <div class="kmp-results">
      <p class="kmp-count" role="status">
        {words.matches(formatCount(total), formatBytes(result.byteLength))}
      </p>
      <Speeds result={result} rival={rival} pending={search.work.value?.phase === "compare"} words={words} />
      {rival !== undefined && (
        <AgreementStrip
          path={result.backend}
          answers={[
            { by: words.ours, answer: answer(result) },
            { by: rival.engine === "indexOf" ? "Uint8Array.indexOf" : "RegExp", answer: answer(rival) },
          ]}
        />
      )}
      {job.needles.length > 1 && (
        <DataTable
          caption={words.perNeedle}
          columns={[{ title: words.needle }, { title: words.count, numeric: true }]}
          rows={job.needles.map((needle, index) => [
            <code key="needle">{needle}</code>,
            formatCount(result.counts[index]!),
          ])}
        />
      )}
      {total > 0 && <Density density={result.density} byteLength={result.byteLength} label={words.density} />}
      {total > 0 && <Hits hits={result.hits} words={words} />}
    </div>
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
