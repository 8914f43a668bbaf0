import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { BoxEditor } from "../../../../components/box-editor.js";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Figure } from "../../../../components/figure.js";
import { Stepper } from "../../../../components/stepper.js";
import { say } from "../../../../lang.js";
import { change, type PartsState } from "../state.js";
import { text } from "../text.js";
import { TRACK } from "./race-field.js";
import { RaceLane } from "./race-lane.js";
import { KINDS, LAST_STEP, runLane } from "./run-race.js";
import "./race.css";

export const RACE_FIGURE_ID = "race-figure";
const PACE = 12;
const TWO = ["giou", "diou"] as const;

/** The same box on its way to the same target, by the gradient of each overlap loss. */
export function RaceFigure({ state }: { readonly state: PartsState }): JSX.Element {
  const words = say(text).race;
  const lanes = useComputed(() => {
    const boxes = state.p.value;
    const kinds = state.r.value === "2" ? TWO : KINDS;
    return kinds.map((kind) => runLane(kind, boxes.slice(0, 4), boxes.slice(4)));
  }).value;
  const names = [words.start, words.target];
  return (
    <Figure id={RACE_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="race-set">
        <div class="race-track">
          <svg viewBox={`0 0 ${TRACK.width} ${TRACK.height}`} aria-hidden="true" />
          <BoxEditor
            {...TRACK}
            isFixed
            boxes={state.p.value}
            nameOf={(box) => names[box]!}
            label={words.boxes}
            hint={words.hint}
            onChange={(boxes) => change(state, { p: boxes })}
          />
        </div>
        <div>
          <p>{words.drag}</p>
          <ChoiceBar
            label={words.lanes}
            choices={["2", "4"] as const}
            value={state.r.value}
            nameOf={(count) => words.laneCounts[count]}
            onChoose={(count) => change(state, { r: count })}
          />
        </div>
      </div>
      <ol class="race-lanes">
        {lanes.map((lane) => (
          <RaceLane key={lane.kind} lane={lane} target={state.p.value.subarray(4)} frame={state.t.value} />
        ))}
      </ol>
      <Stepper
        count={LAST_STEP + 1}
        index={state.t}
        pace={PACE}
        describe={(frame) =>
          words.describe(
            lanes
              .map(({ kind, ious }) => `${words.kinds[kind]} ${ious[frame]!.toFixed(2)}`)
              .join(words.comma),
          )
        }
      />
    </Figure>
  );
}
