import type { JSX } from "preact";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import { VOTES, type Votes } from "../group/settings.js";
import { percent } from "../numbers.js";
import type { GrpoState } from "../state.js";
import { LONGEST, pushes, SHORT } from "./pushes.js";
import { text } from "./text.js";
import "./length.css";

export const LENGTH_FIGURE_ID = "length-figure";

const TOKEN = 12;
const GAP = 22;
const FULL = 60;
const WIDTH = (2 * SHORT + LONGEST) * TOKEN + 2 * GAP;

/** How each token is pushed, by who has a vote in the loss. */
export function LengthFigure({ state }: { readonly state: GrpoState }): JSX.Element {
  const words = say(text);
  const long = state.l.value;
  return (
    <Figure id={LENGTH_FIGURE_ID} label={words.heading} caption={words.caption}>
      <Slider
        label={words.slider}
        min={4}
        max={LONGEST}
        value={long}
        shown={`${long}`}
        onInput={(value) => {
          state.l.value = value;
        }}
      />
      <div class="length-rows">
        {VOTES.map((votes) => (
          <Row key={votes} votes={votes} long={long} />
        ))}
      </div>
      <ul class="length-legend">
        {words.answers.map((answer, at) => (
          <li key={answer}>
            <i class={at === 0 ? "is-up" : "is-down"} />
            {answer}
          </li>
        ))}
      </ul>
    </Figure>
  );
}

function Row({ votes, long }: { readonly votes: Votes; readonly long: number }): JSX.Element {
  const words = say(text);
  const { name, use } = words.votes[votes];
  const all = pushes(votes, long);
  const share = percent(all[2]! / all[1]!);
  const starts = [0, SHORT * TOKEN + GAP, 2 * (SHORT * TOKEN + GAP)];
  return (
    <section class="length-row">
      <h3>
        {name} <small>{use}</small>
      </h3>
      <svg
        viewBox={`-2 ${-FULL - 4} ${WIDTH + 4} ${FULL * 1.5 + 26}`}
        role="img"
        aria-label={words.plot(name, share)}
      >
        <path class="length-axis" d={`M0 0H${WIDTH}`} />
        {all.map((push, answer) => (
          <path
            key={answer}
            class={push > 0 ? "length-up" : "length-down"}
            d={blocks(starts[answer]!, answer === 2 ? long : SHORT, -push * FULL)}
          />
        ))}
      </svg>
      <p>{words.reading(share)}</p>
    </section>
  );
}

/** A block a token, from the axis to `height`. */
function blocks(start: number, tokens: number, height: number): string {
  const width = TOKEN - 1.5;
  return Array.from(
    { length: tokens },
    (_, token) => `M${start + token * TOKEN} 0v${height.toFixed(2)}h${width}V0z`,
  ).join("");
}
