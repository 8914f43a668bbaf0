import type { JSX } from "preact";
import { useCallback } from "preact/hooks";
import { Icon } from "../../../../components/icon.js";
import { type Easel, PaintedCanvas } from "../../../../components/painted-canvas.js";
import { formatCount, formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { formatProbability } from "../format-probability.js";
import { text } from "../text.js";
import { fitOf } from "./fit.js";
import type { Frame } from "./messages.js";
import { paintCells } from "./paint-cells.js";
import { paintCloud } from "./paint-cloud.js";
import type { Recipe } from "./recipes.js";

interface CloudPanelProps {
  readonly recipe: Recipe;
  readonly frame: Frame | undefined;
}

/** One way to draw points: the points, their share of every cell, and the verdict. */
export function CloudPanel({ recipe, frame }: CloudPanelProps): JSX.Element {
  const words = say(text).clouds;
  const { name, code } = words.recipes[recipe];
  const paintPoints = useCallback((easel: Easel) => frame && paintCloud(easel, frame), [frame]);
  const paintShares = useCallback((easel: Easel) => frame && paintCells(easel, frame), [frame]);
  const fit = frame && fitOf(frame);
  return (
    <section class="cloud" aria-label={name}>
      <strong>{name}</strong>
      <code>{code}</code>
      <PaintedCanvas class="cloud-canvas" label={words.cloud(name)} paint={paintPoints} />
      <PaintedCanvas class="cloud-canvas" label={words.cells(name)} paint={paintShares} />
      {fit && (
        <p class={fit.isUniform ? "cloud-verdict" : "cloud-verdict cloud-uneven"}>
          <strong>
            <Icon name={fit.isUniform ? "done" : "unequal"} />
            {fit.isUniform ? words.uniform : words.uneven}
          </strong>
          <span class="cloud-statistic">χ² = {formatCount(Math.round(fit.statistic))}</span>
          <span>p {formatProbability(fit.pValue)}</span>
          <small>{words.ms(frame.ms < 0.1 ? "< 0.1" : formatNumber(frame.ms))}</small>
        </p>
      )}
    </section>
  );
}
