import { GOAL } from "@kb/rl-bench/rlhf";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Curve, type CurveLine } from "../../../../components/curve.js";
import { Figure } from "../../../../components/figure.js";
import { Stepper } from "../../../../components/stepper.js";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import type { CURVE } from "../../shared/recorded.js";
import { ACROSS, type RlhfState } from "../state.js";
import { text } from "../text.js";
import { ANSWERS_RECORDED, column, LAST_FRAME, ROLLOUT, SEEDS, SHOWN, type Shown } from "./recorded.js";
import "./recorded.css";

export const RECORDED_FIGURE_ID = "recorded-figure";

const PANELS = ["score", "trueReward", "kl", "perplexity"] as const;
const MOST: Readonly<Record<(typeof PANELS)[number], number>> = {
  score: 6,
  trueReward: 4,
  kl: 26,
  perplexity: 12,
};
const LEAST: Readonly<Record<(typeof PANELS)[number], number>> = {
  score: 0,
  trueReward: 0,
  kl: 0,
  perplexity: 0,
};
const GUIDE = { trueReward: GOAL, kl: 5 } as const;
const FRAMES_PER_SECOND = 4;

/** Three policies learn from the same reward model: what it says of them, what is true, and what gives it away. */
export function RecordedFigure({ state }: { readonly state: RlhfState }): JSX.Element {
  const words = say(text).recorded;
  const seedAt = state.q.value;
  const isPlayed = useMemo(() => {
    const isFresh = state.s.peek() === 0;
    // Where nothing may move by itself, all of it is shown at once.
    if (isFresh && matchMedia("(prefers-reduced-motion: reduce)").matches) state.s.value = LAST_FRAME;
    return isFresh;
  }, [state]);
  const frame = state.s.value;
  const across: keyof typeof CURVE = state.v.value === "kl" ? "kl" : "update";
  const at = (arm: Shown, what: keyof typeof CURVE): number => column(arm, seedAt, what)[frame]!;
  const line = (arm: Shown, what: keyof typeof CURVE): CurveLine => {
    const [xs, ys] = [column(arm, seedAt, across), column(arm, seedAt, what)];
    const factor = across === "update" ? ROLLOUT : 1;
    return { name: words.short[arm], points: ys.slice(0, frame + 1).map((y, i) => [xs[i]! * factor, y]) };
  };
  return (
    <Figure id={RECORDED_FIGURE_ID} label={words.heading} caption={words.caption(SEEDS.length)}>
      <div class="recorded-form">
        <ChoiceBar
          label={words.seed}
          choices={SEEDS.map((_, i) => i)}
          value={seedAt}
          nameOf={(i) => String(SEEDS[i])}
          onChoose={(i) => {
            state.q.value = i;
          }}
        />
        <ChoiceBar
          label={words.across}
          choices={ACROSS}
          value={state.v.value}
          nameOf={(choice) => words.acrosses[choice]}
          onChoose={(choice) => {
            state.v.value = choice;
          }}
        />
      </div>
      <div class="recorded-panels">
        {PANELS.filter((panel) => panel !== across).map((panel) => (
          <Curve
            key={panel}
            label={words.panels[panel]}
            lines={SHOWN.map((arm) => line(arm, panel))}
            x={{
              name: words.acrosses[state.v.value],
              min: 0,
              max: across === "kl" ? MOST.kl : ANSWERS_RECORDED,
              format: formatCount,
            }}
            y={{ name: words.panels[panel], min: LEAST[panel], max: MOST[panel], format: String }}
            {...(panel in GUIDE && {
              guide: {
                value: GUIDE[panel as keyof typeof GUIDE],
                at: "start",
                name: words.guides[panel as keyof typeof GUIDE],
              },
            })}
            height={210}
          />
        ))}
      </div>
      <Stepper
        count={LAST_FRAME + 1}
        index={state.s}
        pace={FRAMES_PER_SECOND}
        autoplay={isPlayed}
        describe={(i) =>
          words.describe(
            formatCount(column(SHOWN[0], seedAt, "update")[i]! * ROLLOUT),
            SHOWN.map((arm) => ({
              name: words.short[arm],
              score: at(arm, "score").toFixed(1),
              trueReward: at(arm, "trueReward").toFixed(1),
              kl: at(arm, "kl").toFixed(1),
            })),
          )
        }
      />
    </Figure>
  );
}
