import { BEST } from "@kb/rl-bench/rlhf";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Curve } from "../../../../components/curve.js";
import { Figure } from "../../../../components/figure.js";
import { Stepper } from "../../../../components/stepper.js";
import { say } from "../../../../lang.js";
import { percent, signed, times } from "../numbers.js";
import { type GrpoState, WATCHED } from "../state.js";
import { factorOf, momentsOf } from "./answer-stats.js";
import { GroupKnobs, GroupStart } from "./group-controls.js";
import { GroupTable } from "./group-table.js";
import type { GroupFrame, Look } from "./messages.js";
import { UPDATES } from "./settings.js";
import { text } from "./text.js";
import type { ShownGroup } from "./use-group.js";
import "./group.css";

export const GROUP_FIGURE_ID = "group-figure";

const RANGES = {
  reward: { min: 0, max: 4.4 },
  kl: { min: 0, max: 20 },
  length: { min: 0, max: 14 },
} as const;

/** One prompt, a group of answers, update after update. */
export function GroupFigure({
  state,
  group,
}: {
  readonly state: GrpoState;
  readonly group: ShownGroup;
}): JSX.Element {
  const words = say(text);
  const setting = group.setting.value;
  const frames = group.frames.value;
  const frame = frames[group.at.value];
  const failure = group.failure.value;
  // A link to an update shows that one; without it the figure begins to move.
  const isFresh = useMemo(() => state.s.peek() === 0, [state]);
  const watched = state.y.value;
  return (
    <Figure id={GROUP_FIGURE_ID} label={words.heading} caption={words.caption}>
      <GroupStart state={state} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div class="group-answers" tabIndex={0} style={{ "--answers": setting.groupSize }}>
        {failure !== undefined && <p role="alert">{words.failed(failure)}</p>}
        {frame ? <GroupTable prompt={setting.prompt} frame={frame} /> : <p role="status">{words.loading}</p>}
        <p class="group-legend">{words.legend}</p>
      </div>
      <Stepper
        count={UPDATES}
        index={state.s}
        pace={1}
        autoplay={isFresh}
        describe={(step) => {
          const shown = frames[step];
          return shown === undefined ? words.waiting(step + 1) : sentence(shown, step, setting.prompt);
        }}
      />
      <div class="group-below">
        <GroupKnobs state={state} />
        <div class="group-watched">
          <Watched figure="reward" state={state} frames={frames} />
          <ChoiceBar
            label={words.watched}
            choices={WATCHED}
            value={watched}
            nameOf={(choice) => words.watchedNames[choice]}
            onChoose={(choice) => {
              state.y.value = choice;
            }}
          />
          <Watched figure={watched} state={state} frames={frames} />
        </div>
      </div>
    </Figure>
  );
}

interface WatchedProps {
  readonly figure: keyof Look;
  readonly state: GrpoState;
  readonly frames: readonly GroupFrame[];
}

/** How fresh answers changed, update by update. */
function Watched({ figure, state, frames }: WatchedProps): JSX.Element {
  const words = say(text);
  return (
    <Curve
      label={`${words.units[figure]}: ${words.curve}`}
      lines={[{ name: "", points: frames.map(({ look }, update) => [update, look[figure]] as const) }]}
      x={{ name: words.updates, min: 0, max: UPDATES, format: String }}
      y={{ name: words.units[figure], ...RANGES[figure], format: String }}
      {...(figure === "reward" && { guide: { value: BEST, name: words.best } })}
      cursor={state.s.value}
      height={200}
    />
  );
}

function sentence(frame: GroupFrame, step: number, prompt: string): string {
  const words = say(text);
  const { mean, deviation } = momentsOf(frame);
  if (deviation === 0) return words.constantGroup;
  const moved = [...frame.answers].sort((a, b) => factorOf(a) - factorOf(b));
  const [down, up] = [moved[0]!, moved.at(-1)!];
  const clipped = frame.clipFrac > 0 ? ` ${words.clipped(percent(frame.clipFrac))}` : "";
  return (
    words.describe({
      update: step + 1,
      mean: signed(mean, 2, ""),
      deviation: deviation.toFixed(2),
      up: prompt + up.answer,
      upFactor: times(factorOf(up)),
      down: prompt + down.answer,
      downFactor: times(factorOf(down)),
    }) + clipped
  );
}
