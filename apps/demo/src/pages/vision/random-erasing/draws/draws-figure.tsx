import { useComputed } from "@preact/signals";
import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Figure } from "../../../../components/figure.js";
import { formatCount, formatNumber } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { HEIGHT, WIDTH } from "../../scene/picture.js";
import type { ErasingState } from "../state.js";
import { text } from "../text.js";
import { CoverageMap } from "./coverage-map.js";
import { coverage, DRAWS, drawRectangles } from "./draw-rectangles.js";
import { ShapePlot } from "./shape-plot.js";
import "./draws.css";

export const DRAWS_FIGURE_ID = "draws-figure";

const CORNER = 0;
const MIDDLE = WIDTH * (HEIGHT / 2) + WIDTH / 2;

/** Thousands of rectangles by the parameters above: their shapes, and where they lie. */
export function DrawsFigure({ state }: { readonly state: ErasingState }): JSX.Element {
  const words = say(text).draws;
  const rectangles = useComputed(() => drawRectangles(state)).value;
  const shares = useMemo(() => coverage(rectangles).map((count) => count / DRAWS), [rectangles]);
  const upright = rectangles.filter(({ width, height }) => height > width).length / rectangles.length;
  const percent = (share: number): string => `${formatNumber(100 * share)}%`;
  return (
    <Figure id={DRAWS_FIGURE_ID} label={words.heading} caption={words.caption(formatCount(DRAWS))}>
      <div class="draws">
        <div>
          <ShapePlot rectangles={rectangles} label={words.plot} words={words.axes} />
          <p>
            {words.upright(percent(upright), percent(1 - upright))} {rectangles.length < DRAWS && words.lost}
          </p>
        </div>
        <div>
          <CoverageMap shares={shares} label={words.map} />
          <p>{words.where(percent(shares[MIDDLE]!), percent(shares[CORNER]!))}</p>
        </div>
      </div>
    </Figure>
  );
}
