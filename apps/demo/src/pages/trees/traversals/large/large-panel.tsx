import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { AgreementStrip } from "../../../../components/agreement-strip.js";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { DataTable } from "../../../../components/data-table.js";
import { Figure } from "../../../../components/figure.js";
import { Progress } from "../../../../components/progress.js";
import { SeedField } from "../../../../components/seed-field.js";
import { formatCount, formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { whenSeen } from "../../../../when-seen.js";
import { SHAPES, SIZES, type TraversalsState } from "../state.js";
import { type TraversalsText, text } from "../text.js";
import type { LargeTreeWork } from "./large-tree.js";
import type { LargeTree } from "./messages.js";
import { TreeCanvas } from "./tree-canvas.js";
import "./large.css";

interface LargePanelProps {
  readonly state: TraversalsState;
  readonly work: LargeTreeWork;
}

const MOST_SAVED = 100_000;

/** A large random tree, built again from its traversals in a worker, to look around in. */
export function LargePanel({ state, work }: LargePanelProps): JSX.Element {
  const words = say(text).large;
  const place = useRef<HTMLDivElement>(null);
  const [shape, size, seed] = [state.g.value, state.z.value, state.r.value];
  const grow = (): void => work.grow({ shape, size, seed });
  useEffect(() => whenSeen(place.current!, grow), [shape, size, seed]);
  const result = work.result.value;
  const phase = work.phase.value;
  const outcome = work.outcome.value;
  const isAtRest = phase === undefined && outcome === undefined;
  const canSave = isAtRest && result !== undefined && result.drawn.size <= MOST_SAVED;
  return (
    <Figure label={words.heading}>
      <div class="large-form" ref={place}>
        <ChoiceBar
          label={words.shape}
          choices={SHAPES}
          value={shape}
          nameOf={(choice) => words.shapes[choice]}
          onChoose={(choice) => {
            state.g.value = choice;
          }}
        />
        <ChoiceBar
          label={words.size}
          choices={SIZES}
          value={size}
          nameOf={formatCount}
          onChoose={(choice) => {
            state.z.value = choice;
          }}
        />
        <SeedField seed={state.r} />
      </div>
      {result === undefined ? (
        <div class="large-canvas" />
      ) : (
        <TreeCanvas tree={result.drawn} words={words}>
          <button type="button" class="large-save" disabled={!canSave} onClick={() => work.saveSvg()}>
            {words.download}
          </button>
        </TreeCanvas>
      )}
      <div class="large-status" role="status">
        {phase !== undefined && <Progress label={words.working[phase]} onCancel={() => work.cancel()} />}
        {phase === undefined && outcome !== undefined && (
          <p>
            {outcome.type === "cancelled" ? words.cancelled : words.failed(outcome.message)}{" "}
            <button type="button" onClick={grow}>
              {words.again}
            </button>
          </p>
        )}
      </div>
      {result !== undefined && <Findings result={result} words={words} />}
    </Figure>
  );
}

function Findings({
  result,
  words,
}: {
  readonly result: LargeTree;
  readonly words: TraversalsText["large"];
}) {
  const { drawn, times, fingerprints, backend } = result;
  const size = formatCount(drawn.size);
  return (
    <div class="large-findings">
      <DataTable
        caption={words.times}
        columns={[{ title: words.step }, { title: words.time, numeric: true }]}
        rows={(["build", "textbook", "layout"] as const).map((step) => [
          words.steps[step],
          words.ms(formatNumber(times[step])),
        ])}
      />
      <AgreementStrip
        path={backend}
        answers={(["original", "ours", "textbook"] as const).map((by) => ({
          by: words.answers[by],
          answer: words.answer(size, fingerprints[by]),
        }))}
      />
    </div>
  );
}
