import { useSignal } from "@preact/signals";
import type { JSX } from "preact";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Curve } from "../../../../components/curve.js";
import { DataTable } from "../../../../components/data-table.js";
import { say } from "../../../../lang.js";
import { text } from "../text.js";
import type { LabEpoch } from "./lab.js";
import type { Both, LabQuality } from "./messages.js";

export interface QualityViewProps {
  readonly epochs: readonly LabEpoch[];
  /** How many there will be. */
  readonly most: number;
  readonly names: Both<string>;
}

const MEASURES = ["within", "between", "accuracy", "equalErrorRate", "unseen"] as const;
type Measure = (typeof MEASURES)[number];

const ANGLES: Partial<Record<Measure, number>> = { within: 60, between: 90 };

function format(measure: Measure, value: number, digits = 1): string {
  return measure in ANGLES ? `${value.toFixed(digits)}°` : `${(100 * value).toFixed(digits)}%`;
}

/** How well both nets do: a measure over the epochs, and all of them now. */
export function QualityView({ epochs, most, names }: QualityViewProps): JSX.Element | null {
  const words = say(text).lab;
  const measure = useSignal<Measure>("within");
  const last = epochs.at(-1)?.quality;
  if (last === undefined) return null;
  const highest = ANGLES[measure.value] ?? (measure.value === "accuracy" ? 1 : 0.6);
  const value = (quality: Both<LabQuality>, side: 0 | 1): number => quality[side][measure.value];
  return (
    <div class="face-lab-quality">
      <div>
        <ChoiceBar
          label={words.measure}
          choices={MEASURES}
          value={measure.value}
          nameOf={(one) => words.short[one]}
          onChoose={(one) => {
            measure.value = one;
          }}
        />
        <Curve
          label={words.chart(words.measures[measure.value])}
          x={{ name: words.epoch, min: 0, max: most, format: String }}
          y={{
            name: words.measures[measure.value],
            min: 0,
            max: highest,
            format: (share) => format(measure.value, share, 0),
          }}
          lines={([0, 1] as const).map((side) => ({
            name: names[side],
            points: epochs.map(
              ({ epoch, quality }) => [epoch, Math.min(highest, value(quality, side))] as const,
            ),
          }))}
        />
      </div>
      <DataTable
        caption={words.table}
        columns={[{ title: words.measure }, ...names.map((title) => ({ title, numeric: true }))]}
        rows={MEASURES.map((one) => [
          words.measures[one],
          ...last.map((quality) => format(one, quality[one])),
        ])}
      />
    </div>
  );
}
