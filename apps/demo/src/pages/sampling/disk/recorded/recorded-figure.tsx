import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { DataTable } from "../../../../components/data-table.js";
import { Figure } from "../../../../components/figure.js";
import { Icon } from "../../../../components/icon.js";
import { Progress } from "../../../../components/progress.js";
import { say } from "../../../../lang.js";
import { whenSeen } from "../../../../when-seen.js";
import { text } from "../text.js";
import { Hashes } from "./hashes.js";
import { recordedStreams, STREAMS } from "./streams.js";
import "./recorded.css";

const SHOWN_DIGITS = 12;

/** Whether this browser draws the recorded bits, stream by stream. */
export function RecordedFigure(): JSX.Element {
  const words = say(text).recorded;
  const place = useRef<HTMLDivElement>(null);
  const hashes = useMemo(() => new Hashes(), []);
  useEffect(() => whenSeen(place.current!, () => hashes.start()), [hashes]);
  useEffect(() => () => hashes.end(), [hashes]);
  const found = hashes.found.value;
  const done = STREAMS.filter((stream) => stream in found);
  const broken = done.filter((stream) => found[stream] !== recordedStreams[stream].sha256);
  const isDone = done.length === STREAMS.length;
  return (
    <Figure label={words.heading}>
      <div class="recorded-status" role="status" ref={place}>
        {isDone && (
          <p class={broken.length === 0 ? "recorded-badge" : "recorded-badge recorded-broken"}>
            <Icon name={broken.length === 0 ? "done" : "unequal"} />
            {broken.length === 0 ? words.same(STREAMS.length) : words.different(broken.length)}
          </p>
        )}
        {hashes.isRunning.value && (
          <Progress label={words.working} done={done.length / STREAMS.length} onCancel={() => hashes.end()} />
        )}
        {!isDone && !hashes.isRunning.value && (
          <p>
            {hashes.failure.value !== undefined && words.failed(hashes.failure.value)}{" "}
            <button type="button" onClick={() => hashes.start()}>
              {words.start}
            </button>
          </p>
        )}
      </div>
      <DataTable
        caption={words.caption}
        columns={[{ title: words.stream }, { title: words.record }, { title: words.here }]}
        rows={STREAMS.map((stream) => [
          words.streams[stream],
          <Digest key="record" sha256={recordedStreams[stream].sha256} />,
          <Found key="here" sha256={found[stream]} recorded={recordedStreams[stream].sha256} />,
        ])}
      />
      <p class="recorded-agent">{navigator.userAgent}</p>
    </Figure>
  );
}

function Digest({ sha256 }: { readonly sha256: string }): JSX.Element {
  return (
    <code class="recorded-digest" title={sha256}>
      {sha256.slice(0, SHOWN_DIGITS)}…
    </code>
  );
}

function Found({
  sha256,
  recorded,
}: {
  readonly sha256: string | undefined;
  readonly recorded: string;
}): JSX.Element {
  const words = say(text).recorded;
  if (sha256 === undefined) return <span>…</span>;
  return sha256 === recorded ? (
    <span class="recorded-equal">
      <Icon name="done" /> {words.equal}
    </span>
  ) : (
    <span class="recorded-unequal">
      <Icon name="unequal" /> <Digest sha256={sha256} />
    </span>
  );
}
