import type { JSX } from "preact";
import { say } from "../../../../lang.js";
import type { Scene } from "../rule/inspect.js";
import { text } from "../text.js";
import { levelName } from "../worlds.js";
import { CandidateMark } from "./candidate-mark.js";

const WIDTH = 400;
const LEFT = 34;
const RIGHT = 12;
const BINS = 25;
const TOP = 44;
const BARS = 110;
const ROW = 24;

const across = (iou: number): number => LEFT + iou * (WIDTH - LEFT - RIGHT);

/** How much the chosen object's candidates overlap it: bars, and each one in its level's row; with mean, deviation and threshold. */
export function IouHistogram({ scene }: { readonly scene: Scene }): JSX.Element {
  const words = say(text).histogram;
  const { world, objects, chosen } = scene;
  const object = objects[chosen];
  const rows = world.strides.length;
  const base = TOP + BARS;
  const height = base + rows * ROW + 56;
  const { all, mean, threshold } = object ?? { all: [], mean: 0, threshold: 0 };
  const bins = Array.from({ length: BINS }, (_, bin) =>
    all.filter(({ iou }) => Math.min(BINS - 1, Math.floor(iou * BINS)) === bin),
  );
  const most = Math.max(4, ...bins.map((bin) => bin.length));
  const rowAt = (level: number): number => base + 12 + level * ROW + ROW / 2;
  return (
    <svg class="atss-histogram" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={words.label}>
      {bins.map((bin, at) => {
        const passed = bin.filter(({ iou }) => iou >= threshold).length;
        const bar = (count: number, from: number, name: string): JSX.Element | false =>
          count > 0 && (
            <rect
              class={name}
              x={across(at / BINS) + 0.75}
              width={(WIDTH - LEFT - RIGHT) / BINS - 1.5}
              y={base - (BARS * (from + count)) / most}
              height={(BARS * count) / most}
            />
          );
        return (
          <g key={at}>
            {bar(bin.length - passed, 0, "atss-bar-below")}
            {bar(passed, bin.length - passed, "atss-bar-passed")}
          </g>
        );
      })}
      <text class="atss-axis" x={LEFT - 6} y={base - BARS + 5} text-anchor="end">
        {most}
      </text>
      <path class="atss-rule" d={`M${LEFT} ${base}H${WIDTH - RIGHT}`} />
      {world.strides.map((_, level) => (
        <g key={level}>
          <text class="atss-axis" x={LEFT - 6} y={rowAt(level) + 5} text-anchor="end">
            {levelName(world, level)}
          </text>
          <path class="atss-row" d={`M${LEFT} ${rowAt(level)}H${WIDTH - RIGHT}`} />
        </g>
      ))}
      {object && (
        <>
          <path class="atss-mean" d={`M${across(mean)} ${TOP - 14}V${height - 44}`} />
          <path class="atss-threshold" d={`M${across(threshold)} ${TOP - 30}V${height - 44}`} />
          <path class="atss-deviation" d={`M${across(mean)} ${TOP - 8}H${across(threshold)}`} />
          <text class="atss-mean-name" x={across(mean) - 5} y={TOP - 8} text-anchor="end">
            m
          </text>
          <text class="atss-threshold-name" x={across(threshold) + 6} y={TOP - 20}>
            {words.threshold(threshold.toFixed(threshold < 0.1 ? 3 : 2))}
          </text>
        </>
      )}
      {all.map(({ anchor, level, iou, fate }) => (
        <CandidateMark key={anchor} x={across(iou)} y={rowAt(level)} level={0.6} fate={fate} unit={1} />
      ))}
      {[0, 0.2, 0.4, 0.6, 0.8, 1].map((tick) => (
        <text key={tick} class="atss-axis" x={across(tick)} y={height - 26} text-anchor="middle">
          {tick}
        </text>
      ))}
      <text class="atss-axis" x={WIDTH - RIGHT} y={height - 5} text-anchor="end">
        {words.axis}
      </text>
    </svg>
  );
}
