import type { JSX } from "preact";
import { useMemo } from "preact/hooks";
import { Figure } from "../../../../components/figure.js";
import { formatCount } from "../../../../format.js";
import { say } from "../../../../lang.js";
import { GrowthControls } from "../growth-controls.js";
import { type DiskState, MOST_DARTS } from "../state.js";
import { text } from "../text.js";
import { Convergence } from "./convergence.js";
import { DartBoard } from "./dart-board.js";
import { throwDarts } from "./throw-darts.js";
import "./darts.css";

export const DARTS_FIGURE_ID = "darts-figure";

/** Darts at the square around the disk: those that hit are the sample; their share goes to π/4. */
export function DartsFigure({ state }: { readonly state: DiskState }): JSX.Element {
  const words = say(text).darts;
  const seed = state.r.value;
  const darts = useMemo(() => throwDarts(seed), [seed]);
  const thrown = state.d.value;
  const hits = darts.hits[thrown]!;
  const share = hits / thrown;
  return (
    <Figure label={words.heading} caption={words.caption}>
      <div class="darts" id={DARTS_FIGURE_ID}>
        <DartBoard darts={darts} thrown={thrown} label={words.board} />
        <div class="darts-side">
          <dl class="darts-counts">
            <div>
              <dt>{words.thrown}</dt>
              <dd>{formatCount(thrown)}</dd>
            </div>
            <div class="darts-accepted">
              <dt>
                <span class="darts-dot" aria-hidden="true" /> {words.accepted}
              </dt>
              <dd>{formatCount(hits)}</dd>
            </div>
            <div>
              <dt>
                <span class="darts-cross" aria-hidden="true">
                  ×
                </span>{" "}
                {words.rejected}
              </dt>
              <dd>{formatCount(thrown - hits)}</dd>
            </div>
            <div class="darts-rate">
              <dt>{words.rate}</dt>
              <dd>{share.toFixed(4)}</dd>
            </div>
            <div>
              <dt>{words.limit}</dt>
              <dd>{(Math.PI / 4).toFixed(4)}</dd>
            </div>
            <div>
              <dt>{words.four}</dt>
              <dd>{(4 * share).toFixed(4)}</dd>
            </div>
          </dl>
          <Convergence darts={darts} thrown={thrown} label={words.chart} />
        </div>
      </div>
      <GrowthControls count={state.d} most={MOST_DARTS} part={0.02} words={words} />
    </Figure>
  );
}
