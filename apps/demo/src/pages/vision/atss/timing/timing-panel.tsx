import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { DataTable } from "../../../../components/data-table.js";
import { Figure } from "../../../../components/figure.js";
import { Progress } from "../../../../components/progress.js";
import { formatCount, formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import { CONTENDERS, type Contender, TASK, type Times, type TimingReport } from "./messages.js";

const ANCHORS = TASK.strides.reduce(
  (sum, stride) => sum + Math.ceil(TASK.width / stride) * Math.ceil(TASK.height / stride),
  0,
);

/** How long one assignment of a whole image takes here, by each rule, and by ATSS in plain JavaScript. */
export function TimingPanel(): JSX.Element {
  const words = say(text).timing;
  const times = useSignal<Partial<Record<Contender, Times>>>({});
  const same = useSignal<boolean | undefined>(undefined);
  const failure = useSignal<string | undefined>(undefined);
  const isRunning = useSignal(false);
  const worker = useRef<Worker | undefined>(undefined);
  const end = (): void => {
    worker.current?.terminate();
    worker.current = undefined;
    isRunning.value = false;
  };
  useEffect(() => end, []);
  const take = (report: TimingReport): void => {
    if (report.type === "timed") times.value = { ...times.value, [report.contender]: report.times };
    else {
      if (report.type === "done") same.value = report.same;
      else failure.value = report.message;
      end();
    }
  };
  const start = (): void => {
    times.value = {};
    same.value = undefined;
    failure.value = undefined;
    isRunning.value = true;
    const mine = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.current = mine;
    mine.onmessage = ({ data }: MessageEvent<TimingReport>) => take(data);
    mine.onerror = ({ message }) => take({ type: "failed", message });
    mine.postMessage("measure");
  };
  const timed = CONTENDERS.filter((contender) => times.value[contender] !== undefined);
  const { atss, hand } = times.value;
  return (
    <Figure
      id="timing-figure"
      label={words.heading}
      caption={words.caption(formatCount(ANCHORS), TASK.objects)}
    >
      {isRunning.value ? (
        <Progress label={words.measuring} done={timed.length / CONTENDERS.length} onCancel={end} />
      ) : (
        <button type="button" class="primary" onClick={start}>
          {words.start}
        </button>
      )}
      {failure.value !== undefined && <p role="alert">{say(text).detect.failed(failure.value)}</p>}
      {timed.length > 0 && (
        <div class="timing-results">
          <DataTable
            caption={words.heading}
            columns={[
              { title: words.rule },
              { title: words.median, numeric: true },
              { title: words.p75, numeric: true },
            ]}
            rows={timed.map((contender) => {
              const { median, p75 } = times.value[contender]!;
              return [words.names[contender], formatNumber(median), formatNumber(p75)];
            })}
          />
          {same.value !== undefined && atss && hand && (
            <p role="status">{words.ratio(formatNumber(hand.median / atss.median), same.value)}</p>
          )}
        </div>
      )}
    </Figure>
  );
}
