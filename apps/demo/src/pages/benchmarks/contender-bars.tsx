import { type CaseResult, formatRatio, formatSpeed, spread, type Timing } from "@kb/benchmark";
import type { JSX } from "preact";
import { lang, say } from "../../lang.js";
import { text } from "./text.js";
import "./contender-bars.css";

interface ContenderBarsProps {
  readonly result: CaseResult;
  /** Where it was measured. */
  readonly caption: string;
}

/** The speed of every contender as a bar, longer is faster, with the middle half of its samples marked. */
export function ContenderBars({ result, caption }: ContenderBarsProps): JSX.Element {
  const fastest = Math.min(...result.timings.map(({ lowerQuartile }) => lowerQuartile));
  return (
    <section class="contenders" aria-label={caption}>
      <h4>{caption}</h4>
      <ul>
        {result.timings.map((timing) => (
          <Contender key={timing.name} {...{ result, timing, fastest }} />
        ))}
      </ul>
    </section>
  );
}

interface ContenderProps {
  readonly result: CaseResult;
  readonly timing: Timing;
  /** Nanoseconds of the run that fills the width. */
  readonly fastest: number;
}

function Contender({ result, timing, fastest }: ContenderProps): JSX.Element {
  const words = say(text);
  const percent = (nanoseconds: number): string => `${(100 * fastest) / nanoseconds}%`;
  const { ours } = timing;
  const half = (50 * spread(timing)).toFixed(0);
  return (
    <li class={ours ? "contender contender-ours" : "contender"}>
      <code>{timing.name}</code>
      <strong>{formatSpeed(timing.median, result.amount, result.unit, lang.value)}</strong>
      <small>{words.spread(half)}</small>
      <small>{ours ? `${timing.samples} ${words.samples}` : words.ratioTo(formatRatio(timing.ratio))}</small>
      <span class="contender-bar" aria-hidden="true">
        <span style={{ width: percent(timing.median) }} />
        <i
          style={{
            left: percent(timing.upperQuartile),
            right: `calc(100% - ${percent(timing.lowerQuartile)})`,
          }}
        />
      </span>
    </li>
  );
}
