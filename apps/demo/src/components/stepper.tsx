import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { useId, useRef } from "preact/hooks";
import { say } from "../lang.js";
import { IconButton } from "./icon-button.js";
import { usePlayback } from "./playback.js";
import { useStepperKeys } from "./stepper-keys.js";
import "./stepper.css";

export interface StepperProps {
  /** How many frames there are, at least 1. */
  readonly count: number;
  /** The frame shown, 0-based; bind it to the address. */
  readonly index: Signal<number>;
  /** What happens in a frame, as a sentence: shown, and read out by a screen reader. */
  readonly describe: (index: number) => string;
  /** Frames worth finding, as ticks on the scale. */
  readonly marks?: readonly number[];
  /** Frames a second at the usual speed; slow enough to read each sentence unless given. */
  readonly pace?: number;
  /** Whether it plays by itself at first; never where motion is unwanted. */
  readonly autoplay?: boolean;
}

const SPEEDS = [0.5, 1, 2, 4];

const text = {
  zh: {
    first: "第一步",
    back: "后退一步",
    play: "播放",
    pause: "暂停",
    forward: "前进一步",
    last: "最后一步",
    position: "步骤",
    speed: "速度",
    space: "空格",
    of: (index: number, count: number) => `第 ${index} 步，共 ${count} 步`,
  },
  en: {
    first: "First step",
    back: "Step back",
    play: "Play",
    pause: "Pause",
    forward: "Step forward",
    last: "Last step",
    position: "Step",
    speed: "Speed",
    space: "Space",
    of: (index: number, count: number) => `Step ${index} of ${count}`,
  },
};

/**
 * Walks through the frames of a trace: play, pause, one step either way, the ends, scrub, speed. The page draws the
 * frame at `index`. Space, ←, →, Home and End work from anywhere in the figure, and from the page while it is in view.
 */
export function Stepper({ count, index, describe, marks = [], pace, autoplay }: StepperProps): JSX.Element {
  const t = say(text);
  const root = useRef<HTMLDivElement>(null);
  const marksId = useId();
  const last = count - 1;
  const shown = Math.min(Math.max(index.value, 0), last);
  const { playing, speed } = usePlayback(index, last, { pace, autoplay });

  const goTo = (next: number): void => {
    playing.value = false;
    index.value = Math.min(Math.max(next, 0), last);
  };
  const togglePlay = (): void => {
    if (!playing.value && shown === last) index.value = 0;
    playing.value = !playing.value && last > 0;
  };

  useStepperKeys(root, {
    " ": togglePlay,
    ArrowLeft: () => goTo(shown - 1),
    ArrowRight: () => goTo(shown + 1),
    Home: () => goTo(0),
    End: () => goTo(last),
  });

  return (
    <div class="stepper" data-stepper ref={root}>
      <div class="stepper-buttons">
        <IconButton icon="first" label={t.first} disabled={shown === 0} onClick={() => goTo(0)} />
        <IconButton icon="back" label={t.back} disabled={shown === 0} onClick={() => goTo(shown - 1)} />
        <IconButton
          icon={playing.value ? "pause" : "play"}
          label={playing.value ? t.pause : t.play}
          disabled={last === 0}
          onClick={togglePlay}
        />
        <IconButton
          icon="forward"
          label={t.forward}
          disabled={shown === last}
          onClick={() => goTo(shown + 1)}
        />
        <IconButton icon="last" label={t.last} disabled={shown === last} onClick={() => goTo(last)} />
      </div>
      <input
        class="stepper-scale"
        type="range"
        aria-label={t.position}
        aria-valuetext={t.of(shown + 1, count)}
        min={0}
        max={last}
        value={shown}
        list={marks.length > 0 ? marksId : undefined}
        onInput={(event) => goTo(event.currentTarget.valueAsNumber)}
      />
      {marks.length > 0 && (
        <datalist id={marksId}>
          {marks.map((mark) => (
            <option key={mark} value={mark} />
          ))}
        </datalist>
      )}
      <output class="stepper-count" aria-hidden="true">
        {shown + 1}/{count}
      </output>
      <select
        class="stepper-speed"
        aria-label={t.speed}
        value={speed.value}
        onChange={(event) => {
          speed.value = Number(event.currentTarget.value);
        }}
      >
        {SPEEDS.map((choice) => (
          <option key={choice} value={choice}>
            {choice}×
          </option>
        ))}
      </select>
      <p class="stepper-sentence" aria-live="polite">
        {describe(shown)}
      </p>
      <p class="stepper-keys">
        {[t.space, "←", "→", "Home", "End"].map((key) => (
          <kbd key={key}>{key}</kbd>
        ))}
      </p>
    </div>
  );
}
