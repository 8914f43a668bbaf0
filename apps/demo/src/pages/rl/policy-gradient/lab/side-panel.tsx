import type { JSX } from "preact";
import { useId } from "preact/hooks";
import { Slider } from "../../../../components/slider.js";
import { download } from "../../../../download.js";
import { formatCount, formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import { CartPoleView } from "./cart-pole-view.js";
import { PendulumView } from "./pendulum-view.js";
import type { Run } from "./run.js";
import {
  ALGORITHMS,
  type Algorithm,
  defaultSetting,
  KNOBS,
  knobsOf,
  type Setting,
  type Side,
  type Task,
} from "./settings.js";

interface SidePanelProps {
  readonly side: Side;
  readonly task: Task;
  readonly setting: Setting;
  readonly run: Run;
  readonly onSet: (setting: Setting) => void;
}

/** One training: what it can do, how far it is, and everything that can be set of it. */
export function SidePanel({ side, task, setting, run, onSet }: SidePanelProps): JSX.Element {
  const words = say(text).lab;
  const id = useId();
  const name = words.side(side.toUpperCase());
  const save = (): void =>
    run.weights((file) => {
      const { algorithm } = setting;
      download(`${task}-${algorithm}-${run.standing.peek()?.steps ?? 0}.safetensors`, new Blob([file]));
    });
  return (
    <section class={`lab-side lab-side-${side}`} aria-label={name}>
      <h3>
        <span class="lab-swatch" aria-hidden="true" />
        {name} · {words.algorithms[setting.algorithm]}
      </h3>
      <View task={task} run={run} />
      <Reading run={run} />
      <div class="lab-algorithm">
        <label for={id}>{words.algorithm}</label>
        <select
          id={id}
          value={setting.algorithm}
          onChange={(event) => onSet(defaultSetting(task, event.currentTarget.value as Algorithm))}
        >
          {ALGORITHMS[task].map((algorithm) => (
            <option key={algorithm} value={algorithm}>
              {words.algorithms[algorithm]}
            </option>
          ))}
        </select>
      </div>
      <div class="lab-knobs">
        {knobsOf(setting.algorithm).map((knob) => {
          const scale: readonly number[] = KNOBS[knob].scale;
          return (
            <Slider
              key={knob}
              label={words.knobs[knob]}
              min={0}
              max={scale.length - 1}
              value={scale.indexOf(setting.knobs[knob])}
              shown={String(setting.knobs[knob])}
              onInput={(at) => onSet({ ...setting, knobs: { ...setting.knobs, [knob]: scale[at]! } })}
            />
          );
        })}
      </div>
      <button type="button" onClick={save}>
        {words.weights}
      </button>
      {run.failure.value !== undefined && <p role="alert">{words.failed(run.failure.value)}</p>}
    </section>
  );
}

function View({ task, run }: { readonly task: Task; readonly run: Run }): JSX.Element {
  const words = say(text).lab;
  return task === "cartPole" ? (
    <CartPoleView pose={run.pose.value} label={words.views.cartPole} />
  ) : (
    <PendulumView pose={run.pose.value} label={words.views.pendulum} />
  );
}

function Reading({ run }: { readonly run: Run }): JSX.Element {
  const words = say(text).lab;
  const { steps = 0, episodes = 0, meanReturn = Number.NaN, seconds = 0 } = run.standing.value ?? {};
  return (
    <dl class="lab-reading">
      <div>
        <dt>{words.meanReturn}</dt>
        <dd class="lab-return">{Number.isNaN(meanReturn) ? "–" : meanReturn.toFixed(0).replace("-", "−")}</dd>
      </div>
      <div>
        <dt>{words.steps}</dt>
        <dd>{formatCount(steps)}</dd>
      </div>
      <div>
        <dt>{words.episodes}</dt>
        <dd>{formatCount(episodes)}</dd>
      </div>
      <div>
        <dt>{words.speed}</dt>
        <dd>{seconds === 0 ? "–" : words.perSecond(formatNumber(steps / seconds / 1000))}</dd>
      </div>
    </dl>
  );
}
