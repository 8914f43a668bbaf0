import type { JSX } from "preact";
import { useEffect, useMemo } from "preact/hooks";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { CodeSample } from "../../../../components/code-sample.js";
import { Curve } from "../../../../components/curve.js";
import { Figure } from "../../../../components/figure.js";
import { Icon } from "../../../../components/icon.js";
import { SeedField } from "../../../../components/seed-field.js";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import type { PolicyGradientState } from "../state.js";
import { text } from "../text.js";
import { Lab } from "./lab.js";
import { TOTAL_STEPS } from "./recipe.js";
import { reproduce } from "./reproduce.js";
import type { Run } from "./run.js";
import { readSetting, type Setting, SIDES, type Side, TASKS, type Task, writeSetting } from "./settings.js";
import { SidePanel } from "./side-panel.js";
import "./lab.css";

export const LAB_FIGURE_ID = "lab-figure";

/** Returns of the worst and the best, and what Gymnasium calls solved, or others reach. */
const RETURNS: Readonly<Record<Task, { min: number; max: number; goal: number }>> = {
  cartPole: { min: 0, max: 520, goal: 475 },
  pendulum: { min: -1600, max: 0, goal: -200 },
};

/** Cart and pendulum learn here: two settings side by side, each turned while it runs. */
export function LabPanel({ state }: { readonly state: PolicyGradientState }): JSX.Element {
  const words = say(text).lab;
  const lab = useMemo(() => new Lab(), []);
  useEffect(() => () => lab.end(), [lab]);
  const [task, seed] = [state.t.value, state.r.value];
  const written = { a: state.x, b: state.y };
  const a = useMemo(() => readSetting(task, "a", state.x.value), [task, state.x.value]);
  const b = useMemo(() => readSetting(task, "b", state.y.value), [task, state.y.value]);
  const settings: Record<Side, Setting> = { a, b };
  const isPair = state.d.value;
  useEffect(() => lab.prepare(task, seed, isPair ? { a, b } : { a }), [lab, task, seed, a, b, isPair]);
  const sides = isPair ? SIDES : (["a"] as const);
  const isRunning = lab.isRunning.value;
  return (
    <Figure id={LAB_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="lab-form">
        <ChoiceBar
          label={words.task}
          choices={TASKS}
          value={task}
          nameOf={(choice) => words.tasks[choice]}
          onChoose={(choice) => {
            state.t.value = choice;
            state.x.value = "";
            state.y.value = "";
          }}
        />
        <SeedField seed={state.r} />
        <label class="lab-pair">
          <input
            type="checkbox"
            checked={isPair}
            onChange={(event) => {
              state.d.value = event.currentTarget.checked;
            }}
          />
          {words.pair}
        </label>
        <div class="lab-run">
          <button
            type="button"
            class="primary"
            disabled={lab.isOver.value}
            onClick={() => (isRunning ? lab.pause() : lab.run())}
          >
            <Icon name={isRunning ? "pause" : "play"} />
            {isRunning ? words.pause : words.learn}
          </button>
          <button type="button" onClick={() => lab.reset()}>
            <Icon name="repeat" />
            {words.reset}
          </button>
        </div>
      </div>
      <LearningCurves task={task} settings={settings} sides={sides} lab={lab} />
      <div class={isPair ? "lab-sides" : "lab-sides lab-alone"}>
        {sides.map((side) => (
          <SidePanel
            key={side}
            side={side}
            task={task}
            setting={settings[side]}
            run={lab.runs[side]}
            onSet={(setting) => {
              written[side].value = writeSetting(setting);
            }}
          />
        ))}
      </div>
      {sides.map((side) => (
        <Reproduction key={side} side={side} task={task} seed={seed} run={lab.runs[side]} />
      ))}
    </Figure>
  );
}

function LearningCurves({
  task,
  settings,
  sides,
  lab,
}: {
  readonly task: Task;
  readonly settings: Readonly<Record<Side, Setting>>;
  readonly sides: readonly Side[];
  readonly lab: Lab;
}): JSX.Element {
  const words = say(text).lab;
  const { min, max, goal } = RETURNS[task];
  return (
    <Curve
      label={words.curve}
      lines={sides.map((side) => ({
        name: `${side.toUpperCase()} · ${words.algorithms[settings[side].algorithm]}`,
        points: lab.runs[side].points.value,
      }))}
      x={{ name: words.stepsAxis, min: 0, max: TOTAL_STEPS[task], format: formatCount }}
      y={{ name: words.returnAxis, min, max, format: (value) => String(value).replace("-", "−") }}
      guide={{ value: goal, name: words.goals[task] }}
      height={280}
    />
  );
}

function Reproduction({
  side,
  task,
  seed,
  run,
}: {
  readonly side: Side;
  readonly task: Task;
  readonly seed: number;
  readonly run: Run;
}): JSX.Element | null {
  const words = say(text).lab;
  const stages = run.stages.value;
  // Code that changes ten times a second can be neither read nor copied.
  if (run.status.value === "running" || stages.length === 0) return null;
  const steps = run.standing.value?.steps ?? 0;
  return (
    <details class="lab-code">
      <summary>{words.code(side.toUpperCase())}</summary>
      <CodeSample
        code={reproduce({ task, seed, stages, steps })}
        caption={words.codeCaption(formatCount(steps))}
      />
    </details>
  );
}
