import { cornerPool } from "@kb/vision-losses/corner";
import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { AgreementStrip } from "../../../../components/agreement-strip.js";
import { ChoiceBar } from "../../../../components/choice-bar.js";
import { Figure } from "../../../../components/figure.js";
import { Stepper } from "../../../../components/stepper.js";
import { say } from "../../../../lang.js";
import { NumberMap } from "../maps/number-map.js";
import { Panel } from "../maps/panel.js";
import { SceneEditor } from "../scene/scene-editor.js";
import { type CornerState, POOLS } from "../state.js";
import { text } from "../text.js";
import { CELLS, featureMap } from "./features.js";
import { isRows, lineAt, poolFrames, SCANS, scanLines } from "./pool-frames.js";
import { cornerCells, poolSentence } from "./pool-sentence.js";
import "./pooling.css";

export const POOLING_FIGURE_ID = "pooling-figure";

/** Corner pooling line by line, on maps of the drawing's edges. */
export function PoolingFigure({ state }: { readonly state: CornerState }): JSX.Element {
  const words = say(text).pooling;
  const sides = SCANS[state.d.value];
  const scans = useComputed(() =>
    SCANS[state.d.value].map((side) => scanLines(side, featureMap(state.o.value, side))),
  ).value;
  const frames = poolFrames(scans.length);
  const { scan: current, done } = frames[Math.min(state.p.value, frames.length - 1)]!;
  const rings = cornerCells(state);
  const whole = total(scans.map(({ maps }) => maps[CELLS]!));
  const isCombined = scans.length > 1;
  const pooled = kernelPool(state);
  return (
    <Figure id={POOLING_FIGURE_ID} label={words.heading} caption={words.caption}>
      <ChoiceBar
        label={words.direction}
        choices={POOLS}
        value={state.d.value}
        nameOf={(pool) => words.pools[pool]}
        onChoose={(pool) => {
          state.d.value = pool;
          state.p.value = 0;
        }}
      />
      <div class={isCombined ? "pooling pooling-combined" : "pooling"}>
        <Panel title={words.drawing}>
          <SceneEditor state={state} />
        </Panel>
        {scans.map(({ side, input, maps }, n) => {
          const lines = done[n]!;
          const line =
            current === n && lines > 0 ? { isRow: isRows(side), at: lineAt(side, lines - 1) } : undefined;
          return (
            <div key={side} class="pooling-scan">
              <Panel title={words.input(words.edges[side])}>
                <NumberMap
                  {...{ side: CELLS, values: input, most: 9, line }}
                  label={words.input(words.edges[side])}
                />
              </Panel>
              <Panel title={words.pooled(words.pools[sides[n]!])}>
                <NumberMap
                  {...{ side: CELLS, values: maps[lines]!, most: 9, line }}
                  label={words.pooled(words.pools[sides[n]!])}
                />
              </Panel>
            </div>
          );
        })}
        {isCombined && (
          <Panel title={words.sum}>
            <NumberMap
              {...{ side: CELLS, most: 18 }}
              values={current === undefined ? whole : new Float32Array(CELLS * CELLS)}
              rings={current === undefined ? rings : []}
              label={words.sum}
            />
          </Panel>
        )}
      </div>
      <Stepper
        count={frames.length}
        index={state.p}
        describe={(index) => poolSentence(state, frames[index]!, whole)}
        marks={isCombined ? [CELLS, 2 * CELLS] : []}
        pace={3}
      />
      <AgreementStrip
        path="wasm"
        answers={[
          { by: "cornerPool", answer: digest(pooled) },
          { by: words.byLines, answer: digest(whole) },
        ]}
      />
    </Figure>
  );
}

/** The same by the package: combined pools of two maps, as CornerNet has them. */
function kernelPool({ d, o }: CornerState): Float32Array {
  const [first, second] = SCANS[d.value].map((side) => featureMap(o.value, side));
  return cornerPool(first!, [CELLS, CELLS], d.value, second && { horizontal: second });
}

function total([first, second]: readonly Float32Array[]): Float32Array {
  return second ? first!.map((value, at) => value + second[at]!) : first!;
}

/** Sums that differ where any number does, but for accidents: Σ v and Σ v · place. */
function digest(map: Float32Array): string {
  let [sum, weighted] = [0, 0];
  map.forEach((value, at) => {
    sum += value;
    weighted += value * (at + 1);
  });
  return `Σv = ${sum}, Σv·i = ${weighted}`;
}
