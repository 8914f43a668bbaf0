import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { useCallback, useEffect, useMemo, useRef } from "preact/hooks";
import { Figure } from "../../../../components/figure.js";
import { Icon } from "../../../../components/icon.js";
import { Progress } from "../../../../components/progress.js";
import { Slider } from "../../../../components/slider.js";
import { useFrames } from "../../../../components/use-frames.js";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { whenSeen } from "../../../../when-seen.js";
import type { FaceLossesState } from "../state.js";
import { text } from "../text.js";
import { Lab } from "./lab.js";
import { LabForm } from "./lab-form.js";
import type { Both, LabOptions } from "./messages.js";
import { QualityView } from "./quality-view.js";
import { SidePanel } from "./side-panel.js";
import type { Turn } from "./turned.js";
import "./lab.css";

export const LAB_FIGURE_ID = "lab-figure";

const FRAME_MS = 50;
/** Degrees a frame. */
const PACE = 0.9;
const FIRST_TURN: Turn = { around: 20, tilt: 18 };

/** Two nets that learn digits under two losses, their embeddings on two spheres. */
export function LabFigure({ state }: { readonly state: FaceLossesState }): JSX.Element {
  const words = say(text);
  const lab = useMemo(() => new Lab(), []);
  const place = useRef<HTMLDivElement>(null);
  const isNear = useSignal(false);
  const turn = useSignal(FIRST_TURN);
  const isTurning = useSignal(!matchMedia("(prefers-reduced-motion: reduce)").matches);
  /** Which picture of the way is shown; undefined: the newest. */
  const looked = useSignal<number | undefined>(undefined);
  const { y, z, r, e, k, u, h } = state;
  const options: LabOptions = {
    sides: [y.value, z.value],
    seed: r.value,
    epochs: e.value,
    learningRate: k.value,
    unseen: u.value,
  };
  const reset = (): void => {
    looked.value = undefined;
    lab.begin(options);
  };
  useEffect(() => whenSeen(place.current!, () => (isNear.value = true)), [isNear]);
  useEffect(() => {
    if (isNear.value) reset();
  }, [isNear.value, y.value, z.value, r.value, e.value, k.value, u.value]);
  useEffect(() => () => lab.end(), [lab]);
  const advance = useCallback(() => {
    const { around, tilt } = turn.peek();
    turn.value = { around: (around + PACE) % 360, tilt };
  }, [turn]);
  useFrames(place, isTurning.value, FRAME_MS, advance);
  const frames = lab.frames.value;
  const at = Math.min(looked.value ?? frames.length - 1, frames.length - 1);
  const frame = frames[at];
  const names: Both<string> = [words.family.names[y.value.loss], words.family.names[z.value.loss]];
  const hold = (): void => {
    isTurning.value = false;
  };
  return (
    <Figure id={LAB_FIGURE_ID} label={words.lab.heading} caption={words.lab.caption}>
      <div ref={place}>
        <LabForm state={state} lab={lab} onReset={reset} />
        <div class="face-lab-progress">
          {lab.status.value === "running" && (
            <Progress
              label={words.lab.learning}
              done={(frames.at(-1)?.step ?? 0) / (frames.at(-1)?.steps ?? 1)}
              onCancel={reset}
            />
          )}
        </div>
        {lab.failure.value !== undefined && <p role="alert">{words.lab.failed(lab.failure.value)}</p>}
        <div class="face-lab-sides">
          {([0, 1] as const).map((index) => (
            <SidePanel
              key={index}
              index={index}
              side={index === 0 ? y : z}
              shown={lab.shown.value}
              frame={frame}
              withUnseen={h.value}
              turn={turn}
              onHold={hold}
            />
          ))}
        </div>
        <div class="face-lab-view">
          <button
            type="button"
            onClick={() => {
              isTurning.value = !isTurning.value;
            }}
          >
            <Icon name={isTurning.value ? "pause" : "play"} />
            {isTurning.value ? words.lab.still : words.lab.turn}
          </button>
          <label class="face-lab-check">
            <input
              type="checkbox"
              checked={h.value}
              onChange={(event) => {
                h.value = event.currentTarget.checked;
              }}
            />
            {words.lab.withUnseen}
          </label>
        </div>
        <div class="face-lab-common">
          <Slider
            label={words.lab.around}
            min={0}
            max={359}
            value={Math.round(turn.value.around) % 360}
            shown={`${Math.round(turn.value.around) % 360}°`}
            onInput={(around) => {
              hold();
              turn.value = { ...turn.peek(), around };
            }}
          />
          <Slider
            label={words.lab.tilt}
            min={-90}
            max={90}
            value={Math.round(turn.value.tilt)}
            shown={`${Math.round(turn.value.tilt)}°`.replace("-", "−")}
            onInput={(tilt) => {
              hold();
              turn.value = { ...turn.peek(), tilt };
            }}
          />
          <div class="face-lab-way">
            <Slider
              label={words.lab.way}
              min={0}
              max={Math.max(0, frames.length - 1)}
              value={Math.max(0, at)}
              shown={
                frame === undefined ? "–" : words.lab.step(formatCount(frame.step), formatCount(frame.steps))
              }
              onInput={(index) => {
                looked.value = index === frames.length - 1 ? undefined : index;
              }}
            />
          </div>
        </div>
        <QualityView epochs={lab.epochs.value} most={e.value} names={names} />
      </div>
    </Figure>
  );
}
