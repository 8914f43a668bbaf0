import type { JSX } from "preact";
import { Curve } from "../../../../components/curve.js";
import { DataTable } from "../../../../components/data-table.js";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import { signed } from "../numbers.js";
import type { GrpoState } from "../state.js";
import { ANSWERS, KINDS, lessonOf } from "./question.js";
import { text } from "./text.js";
import "./deviation.css";

export const DEVIATION_FIGURE_ID = "deviation-figure";

const MOST_PUSH = 16;
/** Numbers of right answers at which there is something to compare; names stand at the end, where the lines are apart. */
const MIXED = Array.from({ length: ANSWERS - 1 }, (_, at) => ANSWERS - 1 - at);

/** How the deviation weighs questions: by how hard they are, and up to full weight however little is at stake. */
export function DeviationFigure({ state }: { readonly state: GrpoState }): JSX.Element {
  const words = say(text);
  const right = state.o.value;
  const gap = 10 ** state.d.value;
  const advantage = (value: number | undefined): string =>
    value === undefined ? words.none : signed(value, Math.abs(value) < 0.01 ? 4 : 2);
  return (
    <Figure id={DEVIATION_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="deviation">
        <div class="deviation-side">
          <ol class="deviation-answers" aria-label={words.answers(right)}>
            {Array.from({ length: ANSWERS }, (_, answer) => (
              <li key={answer} class={answer < right ? "is-right" : "is-wrong"} />
            ))}
          </ol>
          <Slider
            label={words.right}
            min={0}
            max={ANSWERS}
            value={right}
            shown={`${right}`}
            onInput={(value) => {
              state.o.value = value;
            }}
          />
          <Slider
            label={words.gap}
            min={-3}
            max={0}
            value={state.d.value}
            shown={`${gap} ${words.more}`}
            onInput={(value) => {
              state.d.value = value;
            }}
          />
          <DataTable
            caption={words.table}
            columns={[
              { title: words.kind },
              { title: words.ofRight, numeric: true },
              { title: words.ofWrong, numeric: true },
              { title: words.total, numeric: true },
            ]}
            rows={KINDS.map((kind) => {
              const { ofRight, ofWrong, push } = lessonOf(kind, right, gap);
              return [words.kinds[kind], advantage(ofRight), advantage(ofWrong), push.toFixed(2)];
            })}
          />
          <p class="deviation-note" aria-live="polite">
            {right % ANSWERS === 0 ? words.nothing : ""}
          </p>
        </div>
        <Curve
          label={words.curve}
          lines={KINDS.map((kind) => ({
            name: words.kinds[kind],
            points: MIXED.map((at) => [at, lessonOf(kind, at, gap).push] as const),
          }))}
          x={{ name: words.axis, min: 0, max: ANSWERS, format: String }}
          y={{ name: words.push, min: 0, max: MOST_PUSH, format: String }}
          cursor={right}
          height={300}
        />
      </div>
    </Figure>
  );
}
