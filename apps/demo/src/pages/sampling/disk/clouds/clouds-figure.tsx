import type { JSX } from "preact";
import { useCallback, useEffect, useMemo, useRef } from "preact/hooks";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Figure } from "../../../../components/figure.js";
import { Icon } from "../../../../components/icon.js";
import { SeedField } from "../../../../components/seed-field.js";
import { useFrames } from "../../../../components/use-frames.js";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { COUNTS, type DiskState } from "../state.js";
import { text } from "../text.js";
import { CloudPanel } from "./cloud-panel.js";
import { Clouds } from "./clouds.js";
import { RECIPES } from "./recipes.js";
import { CELLS } from "./tally.js";
import "./clouds.css";

/** Dots that jump faster than this are only noise to the eye; a density may change at the screen's pace. */
const DOTS_INTERVAL_MS = 400;
const MOST_DOTS = 10_000;

/** Three right ways and a wrong one side by side, fresh points in every frame, tested as they come. */
export function CloudsFigure({ state }: { readonly state: DiskState }): JSX.Element {
  const words = say(text).clouds;
  const place = useRef<HTMLDivElement>(null);
  const clouds = useMemo(() => new Clouds(), []);
  useEffect(() => () => clouds.end(), [clouds]);
  const [count, seed, isPaused] = [Number(state.n.value), state.r.value, state.p.value];
  useEffect(() => clouds.begin({ count, seed }), [clouds, count, seed]);
  const next = useCallback(() => clouds.next(), [clouds]);
  useFrames(place, !isPaused, count <= MOST_DOTS ? DOTS_INTERVAL_MS : 0, next);
  const frames = clouds.frames.value;
  return (
    <Figure label={words.heading} caption={words.caption(CELLS)}>
      <div class="clouds-form">
        <ChoiceBar
          label={words.count}
          choices={COUNTS}
          value={state.n.value}
          nameOf={(choice) => formatCount(Number(choice))}
          onChoose={(choice) => {
            state.n.value = choice;
          }}
        />
        <SeedField seed={state.r} />
        <div class="clouds-run">
          <button
            type="button"
            onClick={() => {
              state.p.value = !isPaused;
            }}
          >
            <Icon name={isPaused ? "play" : "pause"} />
            {isPaused ? words.play : words.pause}
          </button>
          <button type="button" disabled={!isPaused} onClick={next}>
            <Icon name="forward" />
            {words.next}
          </button>
        </div>
      </div>
      <div class="clouds" ref={place}>
        {RECIPES.map((recipe) => (
          <CloudPanel key={recipe} recipe={recipe} frame={frames?.[recipe]} />
        ))}
      </div>
      {clouds.failure.value !== undefined && <p role="alert">{words.failed(clouds.failure.value)}</p>}
    </Figure>
  );
}
