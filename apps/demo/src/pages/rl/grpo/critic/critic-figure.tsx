import type { JSX } from "preact";
import { useEffect, useMemo, useRef } from "preact/hooks";
import { Figure } from "../../../../components/figure.js";
import { Progress } from "../../../../components/progress.js";
import { Slider } from "../../../../components/slider.js";
import { formatCount, formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { whenSeen } from "../../../../when-seen.js";
import type { ShownGroup } from "../group/use-group.js";
import { percent } from "../numbers.js";
import type { GrpoState } from "../state.js";
import { CriticJob } from "./critic-job.js";
import { MemoryBars } from "./memory-bars.js";
import type { Measured } from "./messages.js";
import { text } from "./text.js";
import { ValuedAnswers } from "./valued-answers.js";
import "./critic.css";

export const CRITIC_FIGURE_ID = "critic-figure";

/** Parameters at which the slider stands for the model itself. */
const OWN = 5;

/** PPO beside GRPO: what a critic says of the same answers, and what it costs. */
export function CriticFigure({
  state,
  group,
}: {
  readonly state: GrpoState;
  readonly group: ShownGroup;
}): JSX.Element {
  const words = say(text);
  const job = useMemo(() => new CriticJob(), []);
  const place = useRef<HTMLDivElement>(null);
  const { prompt } = group.setting.value;
  const start = (): void => job.start(group.setting.peek());
  useEffect(() => () => job.end(), [job]);
  useEffect(() => whenSeen(place.current!, start), [job]);
  const measured = job.measured.value;
  const done = job.done.value;
  return (
    <Figure id={CRITIC_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div ref={place} class="critic-start">
        {done === undefined ? (
          <button type="button" onClick={start}>
            {words.run}
          </button>
        ) : (
          <Progress label={words.running} done={done} onCancel={() => job.end()} />
        )}
      </div>
      {job.failure.value !== undefined && <p role="alert">{words.failed(job.failure.value)}</p>}
      {measured && <Results state={state} prompt={prompt} measured={measured} />}
    </Figure>
  );
}

interface ResultsProps {
  readonly state: GrpoState;
  readonly prompt: string;
  readonly measured: Measured;
}

function Results({ state, prompt, measured }: ResultsProps): JSX.Element {
  const words = say(text);
  const { memory, milliseconds, explained, parameters } = measured;
  const size = state.z.value === OWN ? parameters : 10 ** state.z.value;
  return (
    <>
      <Slider
        label={words.lambda}
        min={0}
        max={1}
        step={0.05}
        value={state.h.value}
        shown={state.h.value.toFixed(2)}
        onInput={(lambda) => {
          state.h.value = lambda;
        }}
      />
      <ValuedAnswers prompt={prompt} answers={measured.answers} lambda={state.h.value} />
      <p>{words.explained(percent(explained.first), percent(explained.last))}</p>
      <h3 class="critic-memory">{words.memory}</h3>
      <Slider
        label={words.size}
        min={OWN}
        max={11}
        value={state.z.value}
        shown={size === parameters ? words.measuredSize(formatCount(size)) : words.scaled(formatCount(size))}
        onInput={(power) => {
          state.z.value = power;
        }}
      />
      <MemoryBars measured={measured} scale={size / parameters} />
      <p class="critic-costs">
        {words.share(percent(memory.grpo.total / memory.ppo.total))}{" "}
        {words.time(
          formatNumber(milliseconds.ppo),
          formatNumber(milliseconds.grpo),
          (milliseconds.grpo / milliseconds.ppo).toFixed(2),
        )}
      </p>
    </>
  );
}
