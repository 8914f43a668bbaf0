import type { JSX } from "preact";
import { Figure } from "../../../../components/figure.js";
import { say } from "../../../../lang.js";
import { shapeText } from "../blocks/shape-text.js";
import { SourceBar } from "../picture/source-bar.js";
import { change, type PartsState, STAGES, type Stage } from "../state.js";
import { text } from "../text.js";
import { INPUT_HEIGHT, INPUT_WIDTH, type PipelineReport } from "../work/messages.js";
import type { PartsWork } from "../work/parts-work.js";
import { StageDetail } from "./stage-detail.js";
import { StagePreview } from "./stage-preview.js";
import { suppressed } from "./suppressed.js";
import "./pipeline.css";

export const PIPELINE_FIGURE_ID = "pipeline-figure";

export interface PipelineProps {
  readonly state: PartsState;
  readonly work: PartsWork;
  readonly image: ImageData;
}

/** A whole detector with the reader's picture on its way through: input, backbone, plug-in, neck, head, suppression. */
export function PipelineFigure({ state, work, image }: PipelineProps): JSX.Element {
  const words = say(text).pipeline;
  const report = work.pipeline.value;
  const found = report && suppressed(report, state.j.value / 100, state.h.value / 100);
  return (
    <Figure id={PIPELINE_FIGURE_ID} label={words.heading} caption={words.caption}>
      <div class="pipeline-scroll">
        <ol class="pipeline">
          {STAGES.map((stage) => (
            <li key={stage}>
              <button
                type="button"
                class={stage === "plug" ? "pipeline-stage pipeline-plug" : "pipeline-stage"}
                aria-pressed={state.g.value === stage}
                onClick={() => change(state, { g: stage })}
              >
                <span class="pipeline-name">{words.stages[stage].short}</span>
                <StagePreview stage={stage} image={image} report={report} found={found} />
              </button>
              <span class="pipeline-arrow">
                {report &&
                  found &&
                  leaving(stage, report, found.kept.length).map((shape) => <span key={shape}>{shape}</span>)}
              </span>
            </li>
          ))}
        </ol>
      </div>
      <StageDetail stage={state.g.value} state={state} image={image} report={report} found={found} />
      {work.failure.value !== undefined && <p role="alert">{words.failed(work.failure.value)}</p>}
      <SourceBar state={state} />
    </Figure>
  );
}

/** The shapes of what a stage passes on. */
function leaving(stage: Stage, report: PipelineReport, kept: number): readonly string[] {
  switch (stage) {
    case "input":
      return [`3×${INPUT_HEIGHT}×${INPUT_WIDTH}`];
    case "backbone":
      return report.features.map(shapeText);
    case "plug":
      return [...report.features.slice(0, 2).map(shapeText), shapeText(report.features[2]!)];
    case "neck":
      return report.levels.map(shapeText);
    case "head":
      return report.heads.map(shapeText);
    case "nms":
      return [`${kept} × 6`];
  }
}
