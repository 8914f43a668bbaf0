import { bestRival, type CaseResult } from "@kb/benchmark";
import type { JSX } from "preact";
import { CopyButton } from "../../components/copy-button.js";
import { Progress } from "../../components/progress.js";
import { lang, say } from "../../lang.js";
import type { Benchmarks } from "./benchmarks.js";
import { markdownReport } from "./markdown-report.js";
import { keyOf, type SuiteInfo } from "./suite-entry.js";
import { text } from "./text.js";
import "./controls.css";

/** Runs all cases, shows how far they are, tells what came out, and copies it. */
export function Controls({ benchmarks }: { readonly benchmarks: Benchmarks }): JSX.Element {
  const words = say(text);
  const suites = benchmarks.suites.value;
  const running = benchmarks.running.value;
  const outcomes = [...benchmarks.outcomes.value.values()];
  const results = outcomes.flatMap((outcome) => (outcome.type === "result" ? [outcome.result] : []));
  const won = results.filter((result) => (bestRival(result)?.ratio ?? 0) >= 1).length;
  return (
    <div class="controls">
      {running ? (
        <Progress
          label={say(running.which.title)}
          done={running.share}
          detail={words.ofCases(running.done, running.total)}
          onCancel={() => benchmarks.cancel()}
        />
      ) : (
        <button type="button" class="primary" onClick={() => benchmarks.run(suites.flatMap(allCases))}>
          {words.runAll}
        </button>
      )}
      {!running && results.length > 0 && (
        <CopyButton
          label={words.copy}
          text={markdownReport(suites, (suite) => resultsOf(suite, benchmarks), lang.value)}
        />
      )}
      <p role="status">
        {!running &&
          outcomes.length > 0 &&
          words.tally(outcomes.length, won, outcomes.length - results.length)}
      </p>
    </div>
  );
}

const allCases = (suite: SuiteInfo) => suite.topics.flatMap(({ cases }) => cases);

function resultsOf(suite: SuiteInfo, benchmarks: Benchmarks): CaseResult[] {
  return allCases(suite).flatMap((which) => {
    const outcome = benchmarks.outcomes.value.get(keyOf(which));
    return outcome?.type === "result" ? [outcome.result] : [];
  });
}
