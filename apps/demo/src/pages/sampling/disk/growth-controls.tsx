import type { Signal } from "@preact/signals";
import type { JSX } from "preact";
import { Icon } from "../../../components/icon.js";
import { Slider } from "../../../components/slider.js";
import { formatCount } from "../../../format.js";
import { useGrowth } from "./use-growth.js";

interface GrowthControlsProps {
  /** From 1 to `most`. */
  readonly count: Signal<number>;
  readonly most: number;
  /** By which part of itself the count grows in a frame. */
  readonly part: number;
  readonly words: { readonly slider: string; readonly start: string; readonly stop: string };
}

/** The slider's steps in a tenfold. */
const STEPS = 50;

/** How many: a slider with equal ratios for equal ways, and a button that lets the count grow. */
export function GrowthControls({ count, most, part, words }: GrowthControlsProps): JSX.Element {
  const isGrowing = useGrowth(count, most, part);
  const all = Math.round(STEPS * Math.log10(most));
  return (
    <div class="growth">
      <button
        type="button"
        onClick={() => {
          if (!isGrowing.value && count.value === most) count.value = 1;
          isGrowing.value = !isGrowing.value;
        }}
      >
        <Icon name={isGrowing.value ? "pause" : "play"} />
        {isGrowing.value ? words.stop : words.start}
      </button>
      <Slider
        label={words.slider}
        min={0}
        max={all}
        value={Math.round(STEPS * Math.log10(count.value))}
        shown={formatCount(count.value)}
        onInput={(step) => {
          isGrowing.value = false;
          count.value = step === all ? most : Math.round(10 ** (step / STEPS));
        }}
      />
    </div>
  );
}
