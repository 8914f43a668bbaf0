import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Curve } from "../../../../components/curve.js";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { Stepper } from "../../../../components/stepper.js";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { type CornerState, MODES } from "../state.js";
import { text } from "../text.js";
import { groupedPairs, learnTags } from "./learn-tags.js";
import { TagLine } from "./tag-line.js";

export const TAGS_FIGURE_ID = "tags-figure";
const THRESHOLD = 0.5;

/** Tags learn to group corners: what belongs together is pulled together, all else is pushed apart. */
export function TagsFigure({ state }: { readonly state: CornerState }): JSX.Element {
  const words = say(text).tags;
  const frames = useComputed(() => learnTags(state.k.value, state.f.value, state.s.value)).value;
  const index = Math.min(state.l.value, frames.length - 1);
  const frame = frames[index]!;
  const reach = Math.max(...frames.flatMap((f) => [...f.topLeft, ...f.bottomRight].map(Math.abs)), 1) + 0.4;
  const line = (part: "pull" | "push") => ({
    name: words[part],
    // Backwards, so that their names stand where they begin: they end at nothing, both.
    points: frames.map((f, step) => [step, f[part]] as const).reverse(),
  });
  const most = Math.max(...frames.flatMap(({ pull, push }) => [pull, push]), 0.5);
  return (
    <Figure id={TAGS_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="corner-split">
        <TagLine
          {...{ tags: frame, reach, label: words.line }}
          nameOf={(object) => words.object(object + 1)}
        />
        <div class="corner-controls">
          <Slider
            label={words.objects}
            min={1}
            max={7}
            value={state.k.value}
            shown={String(state.k.value)}
            onInput={(value) => {
              state.k.value = value;
            }}
          />
          <ChoiceBar
            label={words.mode}
            choices={MODES}
            value={state.f.value}
            nameOf={(mode) => words.modes[mode]}
            onChoose={(mode) => {
              state.f.value = mode;
            }}
          />
          <Curve
            label={words.chart}
            x={{ name: words.step, min: 0, max: frames.length - 1, format: String }}
            y={{ name: words.loss, min: 0, max: most, format: (loss) => loss.toFixed(1) }}
            lines={[line("pull"), line("push")]}
            cursor={index}
            height={190}
          />
        </div>
      </div>
      <Stepper
        count={frames.length}
        index={state.l}
        describe={(at) => {
          const { pull, push } = frames[at]!;
          const { right, wrong } = groupedPairs(frames[at]!, THRESHOLD);
          return words.reading(
            pull.toFixed(4),
            push.toFixed(4),
            `${right}/${state.k.value}`,
            formatCount(wrong),
          );
        }}
        pace={8}
      />
    </Figure>
  );
}
