import { klShapedRewards } from "@kb/rl/advantages";
import { melody } from "@kb/rl-bench/rlhf";
import type { JSX } from "preact";
import { Figure } from "../../../../components/figure.js";
import { Slider } from "../../../../components/slider.js";
import { say } from "../../../../lang.js";
import type { RlhfState } from "../state.js";
import { text } from "../text.js";
import { chances } from "./bigrams.js";
import "./leash.css";

export const LEASH_FIGURE_ID = "leash-figure";

const GIVEN = 2;
const PER_UNIT = 10;
const PER_BETA = 100;
const MOST_BETA = 0.3;
/** What a full bar stands for at least. */
const LEAST_SCALE = 0.2;

/** The reward of each letter of a name: the KL penalty at every one, the score at the last alone. */
export function LeashFigure({ state }: { readonly state: RlhfState }): JSX.Element {
  const words = say(text).leash;
  const name = state.w.value.length > GIVEN ? state.w.value : "carolina";
  const [pull, beta] = [state.m.value, state.b.value];
  const tokens = chances(name, GIVEN, pull);
  const score = melody(name);
  const rewards = klShapedRewards<Float64Array>({
    logProbs: Float64Array.from(tokens, ({ policy }) => policy),
    refLogProbs: Float64Array.from(tokens, ({ reference }) => reference),
    scores: Float64Array.of(score),
    mask: new Uint8Array(tokens.length).fill(1),
    batch: 1,
    time: tokens.length,
    kl: "k1",
    beta,
    clip: null,
  });
  const kl = tokens.reduce((sum, { policy, reference }) => sum + policy - reference, 0);
  const penalties = rewards.map((reward, i) => (i === tokens.length - 1 ? reward - score : reward));
  const most = Math.max(LEAST_SCALE, ...penalties.map(Math.abs));
  return (
    <Figure id={LEASH_FIGURE_ID} label={words.heading} caption={words.caption(name)}>
      <div class="leash-sliders">
        <Slider
          label={words.pull}
          min={0}
          max={4 * PER_UNIT}
          value={Math.round(pull * PER_UNIT)}
          shown={pull.toFixed(1)}
          onInput={(step) => {
            state.m.value = step / PER_UNIT;
          }}
        />
        <Slider
          label={words.beta}
          min={0}
          max={PER_BETA * MOST_BETA}
          value={Math.round(beta * PER_BETA)}
          shown={beta.toFixed(2)}
          onInput={(step) => {
            state.b.value = step / PER_BETA;
          }}
        />
      </div>
      <div
        class="leash-tokens"
        role="img"
        aria-label={words.describe(kl.toFixed(1), (-beta * kl).toFixed(2))}
      >
        <span class="leash-given">
          {name.slice(0, GIVEN)}
          <small>{words.scale(most.toFixed(1))}</small>
        </span>
        {tokens.map(({ letter }, i) => (
          <span key={i} class="leash-token">
            <span class="leash-bar">
              <i
                class={penalties[i]! < 0 ? "leash-down" : "leash-up"}
                style={{ "--share": Math.abs(penalties[i]!) / most }}
              />
            </span>
            <b>{letter}</b>
            <small>{signed(penalties[i]!)}</small>
            {i === tokens.length - 1 && <small class="leash-score">{signed(score)}</small>}
          </span>
        ))}
      </div>
      <p class="leash-reading">
        {words.reading(
          signed(score),
          kl.toFixed(2).replace("-", "−"),
          signed(-beta * kl),
          signed(score - beta * kl),
        )}
      </p>
    </Figure>
  );
}

function signed(value: number): string {
  const digits = Math.abs(value).toFixed(2);
  return Number(digits) === 0 ? "0.00" : value < 0 ? `−${digits}` : `+${digits}`;
}
