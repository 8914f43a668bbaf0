import type { FeatureMap } from "@kb/vision-losses/necks";
import type { JSX } from "preact";
import { PixelCanvas } from "../../../../components/pixel-canvas.js";
import { say } from "../../../../lang.js";
import { MapCanvas } from "../blocks/map-canvas.js";
import { shapeText } from "../blocks/shape-text.js";
import type { Stage } from "../state.js";
import { text } from "../text.js";
import type { PipelineReport } from "../work/messages.js";
import { BoxedPicture } from "./boxed-picture.js";
import { scoreMap } from "./score-map.js";
import type { FoundBoxes } from "./suppressed.js";

export interface StageProps {
  readonly stage: Stage;
  readonly image: ImageData;
  readonly report: PipelineReport | undefined;
  readonly found: FoundBoxes | undefined;
}

/** A stage's result, small. */
export function StagePreview({ stage, image, report, found }: StageProps): JSX.Element {
  const words = say(text).pipeline;
  if (stage === "input") return <PixelCanvas sharp image={image} label={words.picture} />;
  if (report === undefined || found === undefined) return <span class="pipeline-map" />;
  if (stage === "nms")
    return <BoxedPicture image={image} report={report} shown={found.kept} label={words.kept} />;
  return (
    <>
      {mapsOf(stage, report).map((map, level) => (
        <span key={level} class={`pipeline-map pipeline-map-${level}`}>
          <MapCanvas map={map} label={words.map(words.stages[stage].title, shapeText(map))} />
        </span>
      ))}
    </>
  );
}

function mapsOf(stage: Stage, report: PipelineReport): readonly FeatureMap[] {
  if (stage === "backbone") return report.features;
  if (stage === "plug") return [report.pooled];
  if (stage === "neck") return report.levels;
  return report.heads.map((head) => scoreMap(head));
}
