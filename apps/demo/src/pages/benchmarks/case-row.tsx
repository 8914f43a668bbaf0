import { bestRival, type CaseResult, formatRatio } from "@kb/benchmark";
import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { Icon } from "../../components/icon.js";
import { say } from "../../lang.js";
import type { Benchmarks, Outcome } from "./benchmarks.js";
import { ContenderBars } from "./contender-bars.js";
import { RatioPlot } from "./ratio-plot.js";
import { type CaseInfo, keyOf } from "./suite-entry.js";
import { text } from "./text.js";
import "./case-row.css";

interface CaseRowProps {
  readonly which: CaseInfo;
  readonly recorded: CaseResult | undefined;
  readonly benchmarks: Benchmarks;
}

/** One case: where its rivals stand, and, opened, the speed of each. */
export function CaseRow({ which, recorded, benchmarks }: CaseRowProps): JSX.Element {
  const words = say(text);
  const open = useSignal(false);
  const outcome = benchmarks.outcomes.value.get(keyOf(which));
  const current = benchmarks.running.value?.which;
  const running = current !== undefined && keyOf(current) === keyOf(which);
  const result = outcome?.type === "result" ? outcome.result : undefined;
  const title = say(which.title);
  const run = (): void => {
    open.value = true;
    benchmarks.run([which]);
  };
  return (
    <li class={running ? "case case-running" : "case"}>
      <button
        type="button"
        class="case-title"
        aria-expanded={open.value}
        onClick={() => (open.value = !open.value)}
      >
        <Icon name="play" />
        <span>{title}</span>
      </button>
      <RatioPlot result={result} recorded={recorded} />
      <span class="case-ratio">
        {running ? words.running : <Verdict outcome={outcome} recorded={recorded} />}
      </span>
      <button type="button" class="quiet case-run" aria-label={words.runCase(title)} onClick={run}>
        {words.run}
      </button>
      {open.value && (
        <div class="case-details">
          <Agreement outcome={outcome} />
          {result && <ContenderBars result={result} caption={words.here} />}
          {recorded && <ContenderBars result={recorded} caption={words.recordedHere} />}
        </div>
      )}
    </li>
  );
}

function Verdict({ outcome, recorded }: { outcome: Outcome | undefined; recorded: CaseResult | undefined }) {
  if (outcome?.type === "failed") return <Icon name="unequal" />;
  const result = outcome?.result ?? recorded;
  const best = result && bestRival(result);
  if (best === undefined) return null;
  const kind = outcome === undefined ? "ratio-old" : best.ratio >= 1 ? "ratio-win" : "ratio-loss";
  return <span class={kind}>{formatRatio(best.ratio)}</span>;
}

function Agreement({ outcome }: { outcome: Outcome | undefined }) {
  const words = say(text);
  if (outcome === undefined) return null;
  if (outcome.type === "failed") {
    return (
      <p class="case-failed">
        <Icon name="unequal" /> {outcome.disagreement ? words.disagree : words.failed} {outcome.message}
      </p>
    );
  }
  return (
    <p class="case-agreed">
      <Icon name="done" /> {words.agree(outcome.result.timings.length)}
    </p>
  );
}
