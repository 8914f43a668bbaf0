import type { JSX } from "preact";
import { formatBytes, formatCount, formatNumber } from "../../../../format.js";
import type { EliminationText } from "../text.js";
import type { ColumnResult } from "./messages.js";

interface RaceBarsProps {
  readonly result: ColumnResult;
  readonly words: EliminationText["column"];
}

const BYTES_A_NUMBER = 8;

/** How long either took for all queries, as bars: shorter is faster. */
export function RaceBars({ result, words }: RaceBarsProps): JSX.Element {
  const { index, loop, queries, sortMs, buildMs, byteLength, numbers } = result;
  const longest = Math.max(index.ms, loop.ms);
  const bars = [
    { name: words.ours, kind: "ours", ms: index.ms },
    { name: words.theirs, kind: "theirs", ms: loop.ms },
  ];
  return (
    <div class="column-race">
      <h3>{words.speed(formatCount(queries))}</h3>
      {bars.map(({ name, kind, ms }) => (
        <div key={kind} class="column-racer">
          <span>{name}</span>
          <strong>{formatNumber(ms)} ms</strong>
          <span class="column-track">
            <span class={`column-${kind}`} style={{ width: `${(ms / longest) * 100}%` }} />
          </span>
          <small>{words.perQuery(formatNumber((ms / queries) * 1e6))}</small>
        </div>
      ))}
      <p class="elim-note">
        {words.ratio(formatNumber(loop.ms / index.ms))}{" "}
        {words.cost(
          formatNumber(sortMs),
          formatNumber(buildMs),
          formatBytes(byteLength),
          formatNumber(byteLength / (numbers * BYTES_A_NUMBER)),
        )}
      </p>
    </div>
  );
}
