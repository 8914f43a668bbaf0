import type { ComponentChildren, JSX } from "preact";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import type { Lab } from "./lab.js";
import type { Stage, StageProgress } from "./messages.js";
import { Sparkline } from "./sparkline.js";
import type { Side } from "./tricks.js";

/** What a stage's value ranges over: of a model that knows nothing, 27 letters are alike; a coin tells half the pairs right. */
const RANGE: Readonly<Record<Stage, readonly [number, number]>> = {
  fineTuning: [4, 27],
  rewardModel: [0.4, 1],
};

type Standing = "waiting" | "on" | "done";

/** The three stages as they follow one another, and where one is. */
export function StageCards({
  lab,
  sides,
  answers,
}: {
  readonly lab: Lab;
  readonly sides: readonly Side[];
  readonly answers: number;
}): JSX.Element {
  const words = say(text).lab;
  const laid = lab.laid.value;
  const [tuning, rewarding] = [lab.stages.fineTuning.value, lab.stages.rewardModel.value];
  const samples = sides.map((side) => lab.sides[side].rolled.value.at(-1)?.samples ?? 0);
  const aligned = Math.min(...samples) / answers;
  const isStarted = lab.status.value !== "fresh";
  return (
    <ol class="pipe-stages">
      <Card
        standing={rewarding.length > 0 || laid ? "done" : isStarted ? "on" : "waiting"}
        title={words.stages.fineTuning.title}
        what={words.stages.fineTuning.what}
        done={share(tuning)}
        curve={
          <Sparkline
            values={tuning.map(({ value }) => value)}
            range={RANGE.fineTuning}
            of={tuning.at(-1)?.of}
          />
        }
        now={tuning.length === 0 ? undefined : words.perplexityNow(tuning.at(-1)!.value.toFixed(1))}
        result={laid && words.tuned(laid.trueReward.toFixed(2), seconds(laid.seconds.fineTuning))}
      />
      <Card
        standing={laid ? "done" : rewarding.length > 0 ? "on" : "waiting"}
        title={words.stages.rewardModel.title}
        what={words.stages.rewardModel.what}
        done={share(rewarding)}
        curve={
          <Sparkline
            values={smooth(rewarding.map(({ value }) => value))}
            range={RANGE.rewardModel}
            of={rewarding.at(-1)?.of}
          />
        }
        now={rewarding.length === 0 ? undefined : words.accuracyNow((100 * smoothed(rewarding)).toFixed(0))}
        result={
          laid &&
          words.rewarded(
            formatCount(laid.pairs),
            (100 * laid.accuracy).toFixed(1),
            seconds(laid.seconds.rewardModel),
          )
        }
      />
      <Card
        standing={laid === undefined ? "waiting" : aligned >= 1 ? "done" : "on"}
        title={words.stages.aligning.title}
        what={words.stages.aligning.what}
        done={laid === undefined ? 0 : Math.min(1, aligned)}
        curve={<Models />}
        now={laid === undefined ? undefined : words.answersNow(formatCount(Math.min(...samples)))}
        result={undefined}
      />
    </ol>
  );
}

interface CardProps {
  readonly standing: Standing;
  readonly title: string;
  readonly what: string;
  readonly done: number;
  readonly curve: ComponentChildren;
  readonly now: string | undefined;
  readonly result: string | undefined;
}

function Card({ standing, title, what, done, curve, now, result }: CardProps): JSX.Element {
  return (
    <li class={`pipe-stage pipe-stage-${standing}`} {...(standing === "on" && { "aria-current": "step" })}>
      <h3>{title}</h3>
      <p>{what}</p>
      {curve}
      <progress aria-label={title} value={done} />
      <p class="pipe-stage-now">{result ?? now ?? "–"}</p>
    </li>
  );
}

/** The four models of the third stage. */
function Models(): JSX.Element {
  const words = say(text).lab.models;
  return (
    <dl class="pipe-models">
      {(["policy", "critic", "reference", "reward"] as const).map((name) => (
        <div key={name} class={name === "policy" || name === "critic" ? "pipe-learns" : undefined}>
          <dt>{words[name].name}</dt>
          <dd>{words[name].role}</dd>
        </div>
      ))}
    </dl>
  );
}

function share(progress: readonly StageProgress[]): number {
  const last = progress.at(-1);
  return last === undefined ? 0 : last.iterations / last.of;
}

const WINDOW = 20;

/** Means of the last twenty: of sixteen pairs a single update tells little. */
function smooth(values: readonly number[]): number[] {
  return values.map((_, i) => {
    const window = values.slice(Math.max(0, i + 1 - WINDOW), i + 1);
    return window.reduce((sum, value) => sum + value, 0) / window.length;
  });
}

function smoothed(progress: readonly StageProgress[]): number {
  return smooth(progress.slice(-WINDOW).map(({ value }) => value)).at(-1) ?? 0;
}

export function seconds(value: number): string {
  return value.toFixed(1);
}
