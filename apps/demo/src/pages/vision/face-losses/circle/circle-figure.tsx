import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useCallback, useMemo, useRef } from "preact/hooks";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Figure } from "../../../../components/figure.js";
import { Formula } from "../../../../components/formula.js";
import { Icon } from "../../../../components/icon.js";
import { useFrames } from "../../../../components/use-frames.js";
import { say } from "../../../../lang.js";
import { route } from "../../../../router.js";
import * as tex from "../formulas.js";
import { chooseLoss, type FaceLossesState, marginOf } from "../state.js";
import { text } from "../text.js";
import { CircleControls } from "./circle-controls.js";
import { CIRCLE_LOSSES, circleLosses } from "./circle-losses.js";
import { CircleReading } from "./circle-reading.js";
import { CircleView } from "./circle-view.js";
import { formatMargin } from "./format-margin.js";
import { marginForReach } from "./margin-for-reach.js";
import { type Polar, polar } from "./polar.js";
import "./circle.css";

const FRAME_MS = 40;
/** Degrees a frame. */
const PACE = 1;

/** Who claims which direction: the decision boundaries of a loss on the circle, and what it does to a sample. */
export function CircleFigure({ state }: { readonly state: FaceLossesState }): JSX.Element {
  const words = say(text).circle;
  const place = useRef<HTMLDivElement>(null);
  // A sample that moves by itself stays out of the address.
  const orbit = useSignal<Polar | undefined>(startsMoving() ? state.x.peek()[0] : undefined);
  const isMoving = orbit.value !== undefined;
  const loss = circleLosses[state.l.value];
  const m = marginOf(state);
  const s = state.s.value;
  const settings = useMemo(() => loss.settings(m, s), [loss, m, s]);
  const weights = state.w.value;
  const x = orbit.value ?? state.x.value[0]!;
  const advance = useCallback(() => {
    const before = orbit.peek();
    if (before) orbit.value = polar(before.angle + PACE, before.length);
  }, [orbit]);
  useFrames(place, isMoving, FRAME_MS, advance);
  const moveSample = (to: Polar): void => {
    orbit.value = undefined;
    state.x.value = [to];
  };
  const setMargin = (value: number): void => {
    state.m.value = value;
  };
  return (
    <Figure label={words.heading} caption={words.caption}>
      <ChoiceBar
        label={words.loss}
        choices={CIRCLE_LOSSES}
        value={state.l.value}
        nameOf={(name) => words.names[name]}
        onChoose={(name) => chooseLoss(state, name)}
      />
      <div class="circle" ref={place}>
        <CircleView
          settings={settings}
          weights={weights}
          x={x}
          margin={loss.margin && { value: m, max: loss.margin.max, shown: formatMargin(loss.margin.kind, m) }}
          onWeight={(own, weight) => {
            state.w.value = weights.map((before, k) => (k === own ? weight : before));
          }}
          onSample={moveSample}
          onReach={(degrees) => setMargin(marginForReach(state, degrees))}
          onMarginKey={(steps) => {
            const { min, max, step } = loss.margin!;
            setMargin(Number(Math.min(max, Math.max(min, m + steps * step)).toFixed(2)));
          }}
        />
        <div class="circle-side">
          <Formula display tex={tex.logits[state.l.value]} />
          <CircleControls state={state} settings={settings} />
          <button
            type="button"
            class="circle-move"
            onClick={() => {
              if (isMoving) moveSample(x);
              else orbit.value = x;
            }}
          >
            <Icon name={isMoving ? "pause" : "play"} />
            {isMoving ? words.stop : words.move}
          </button>
          <CircleReading settings={settings} weights={weights} x={x} isMoving={isMoving} />
        </div>
      </div>
    </Figure>
  );
}

/** A link that says where the sample is shows it there. */
function startsMoving(): boolean {
  return !route.peek().query.has("x") && !matchMedia("(prefers-reduced-motion: reduce)").matches;
}
