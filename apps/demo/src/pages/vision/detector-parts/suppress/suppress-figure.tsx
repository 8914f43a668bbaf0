import type { JSX } from "preact";
import { useCallback, useEffect, useMemo } from "preact/hooks";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Figure } from "../../../../components/figure.js";
import { type Easel, PaintedCanvas } from "../../../../components/painted-canvas.js";
import { Progress } from "../../../../components/progress.js";
import { SeedField } from "../../../../components/seed-field.js";
import { Slider } from "../../../../components/slider.js";
import { formatCount, formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { change, type PartsState } from "../state.js";
import { text } from "../text.js";
import { METHODS, PATTERNS } from "./messages.js";
import { paintBoxes } from "./paint-boxes.js";
import { SuppressJob } from "./suppress-job.js";
import "./suppress.css";

export const SUPPRESS_FIGURE_ID = "suppress-figure";

/** Counts from 10 to 10,000, a tenth of a power of ten a step. */
const countAt = (step: number): number => Math.round(10 ** (1 + step / 10));
const stepOf = (count: number): number => Math.round(10 * (Math.log10(count) - 1));

/** Up to ten thousand boxes, thinned out by every method while the thresholds move. */
export function SuppressFigure({ state }: { readonly state: PartsState }): JSX.Element {
  const words = say(text).suppress;
  const job = useMemo(() => new SuppressJob(), []);
  useEffect(() => () => job.end(), [job]);
  const { d, k, s, m, i, q, z } = state;
  useEffect(() => {
    job.ask({
      ...{ pattern: d.value, count: k.value, seed: s.value, method: m.value },
      ...{ iou: i.value / 100, scoreThreshold: q.value / 100, sigma: z.value / 100 },
    });
  }, [job, d.value, k.value, s.value, m.value, i.value, q.value, z.value]);
  const result = job.result.value;
  const plain = job.plain.value;
  const paint = useCallback((easel: Easel) => result && paintBoxes(easel, result), [result]);
  const ms = (value: number): string => `${formatNumber(value)} ms`;
  const hasOverlap = m.value !== "soft-gaussian" && m.value !== "matrix";
  return (
    <Figure id={SUPPRESS_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="suppress-methods">
        <ChoiceBar
          label={words.method}
          choices={METHODS}
          value={m.value}
          nameOf={(method) => words.methods[method]}
          onChoose={(method) => change(state, { m: method, z: method === "matrix" ? 200 : 50 })}
        />
      </div>
      <PaintedCanvas class="suppress-field" label={words.field} paint={paint} />
      <p class="suppress-reading" role="status">
        {result
          ? words.reading(formatCount(result.scores.length), formatCount(result.kept.length), ms(result.ms))
          : words.waiting}{" "}
        {plain && (
          <span class={plain.agrees ? "suppress-agrees" : "suppress-differs"}>
            {plain.agrees
              ? words.plain(ms(plain.ms), formatNumber(plain.ms / Math.max(result!.ms, 0.01)))
              : words.differs(formatCount(plain.count))}
          </span>
        )}
      </p>
      {job.isBusy.value && result === undefined && (
        <Progress label={words.waiting} onCancel={() => job.end()} />
      )}
      {job.failure.value !== undefined && <p role="alert">{words.failed(job.failure.value)}</p>}
      <div class="suppress-controls">
        {hasOverlap && (
          <Slider
            label={words.iou}
            min={0}
            max={100}
            value={i.value}
            shown={(i.value / 100).toFixed(2)}
            onInput={(iou) => change(state, { i: iou })}
          />
        )}
        {(m.value === "soft-gaussian" || m.value === "matrix") && (
          <Slider
            label="σ"
            min={5}
            max={200}
            step={5}
            value={z.value}
            shown={(z.value / 100).toFixed(2)}
            onInput={(sigma) => change(state, { z: sigma })}
          />
        )}
        <Slider
          label={words.score}
          min={0}
          max={100}
          value={q.value}
          shown={(q.value / 100).toFixed(2)}
          onInput={(score) => change(state, { q: score })}
        />
        <Slider
          label={words.count}
          min={0}
          max={30}
          value={stepOf(k.value)}
          shown={formatCount(k.value)}
          onInput={(step) => change(state, { k: countAt(step) })}
        />
        <ChoiceBar
          label={words.pattern}
          choices={PATTERNS}
          value={d.value}
          nameOf={(pattern) => words.patterns[pattern]}
          onChoose={(pattern) => change(state, { d: pattern })}
        />
        <SeedField seed={s} />
      </div>
    </Figure>
  );
}
