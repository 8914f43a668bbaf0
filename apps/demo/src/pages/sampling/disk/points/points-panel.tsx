import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Figure } from "../../../../components/figure.js";
import { Icon } from "../../../../components/icon.js";
import { Progress } from "../../../../components/progress.js";
import { SeedField } from "../../../../components/seed-field.js";
import { TextField } from "../../../../components/text-field.js";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { COUNTS, type DiskState, METHODS } from "../state.js";
import { text } from "../text.js";
import { diskInput } from "./disk-input.js";
import { PointsFile } from "./points-file.js";
import "./points.css";

/** Points of the reader's own disk, as a file. */
export function PointsPanel({ state }: { readonly state: DiskState }): JSX.Element {
  const { points: words, clouds } = say(text);
  const file = useMemo(() => new PointsFile(), []);
  useEffect(() => () => file.end(), [file]);
  const { errors, request } = diskInput(state, words.errors);
  const done = file.done.value;
  return (
    <Figure label={words.heading}>
      <div class="points-form">
        <ChoiceBar
          label={words.method}
          choices={METHODS}
          value={state.m.value}
          nameOf={(method) => clouds.recipes[method].name}
          onChoose={(method) => {
            state.m.value = method;
          }}
        />
        <ChoiceBar
          label={words.count}
          choices={COUNTS}
          value={state.c.value}
          nameOf={(choice) => formatCount(Number(choice))}
          onChoose={(choice) => {
            state.c.value = choice;
          }}
        />
        <div class="points-disk">
          {(["x", "y", "radius"] as const).map((name) => {
            const typed = name === "radius" ? state.z : state[name];
            return (
              <TextField
                key={name}
                label={words.fields[name]}
                value={typed.value}
                inputMode="decimal"
                error={errors[name]}
                onInput={(value) => {
                  typed.value = value;
                }}
              />
            );
          })}
        </div>
        <SeedField seed={state.r} />
      </div>
      {done === undefined ? (
        <button
          type="button"
          class="primary"
          disabled={request === undefined}
          onClick={() => request && file.write(`disk-${request.seed}.csv`, request)}
        >
          <Icon name="file" />
          {words.save}
        </button>
      ) : (
        <Progress label={words.writing} done={done} onCancel={() => file.end()} />
      )}
      {file.failure.value !== undefined && <p role="alert">{words.failed(file.failure.value)}</p>}
    </Figure>
  );
}
